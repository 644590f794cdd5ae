#!/usr/bin/env bash
# Shows the machine formats to the validators of those who read them: Microsoft's SARIF multitool
# with GitHub's rules, the SARIF schema, a validator of reviewdog's format, libxml2. They come from
# npm and are no part of `./dev test`.
#
#     tests/package/formats.sh build/dev/starlint
set -euo pipefail

starlint=$(realpath "${1:?usage: $0 PROGRAM}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --no-fund --no-audit --ignore-scripts --loglevel=error \
  @microsoft/sarif-multitool@5.7.0 ajv@8 ajv-formats@3 @umbrelladocs/rdformat-validator@1.0.1

# A story and files that cannot be read, with what formats trip over in their names and in their text.
mkdir -p "my answers"
printf '# “Slow” 😀 | build\r\n\r\n## Situation\r\n\r\n\tXX minutes, 40%%0A <b>TODO</b> & ]]>.\r\n
## Action\r\n\r\nWe\033[31m moved it.\r\nWe cut TODO.\r\n' >"my answers/50%, a:b & 'c'.md"
printf 'S: a\nA: caf\xe9\n' >"my answers/bytes.md"
printf 'action: "a\nresult: b\n  x: [\n' >"my answers/broken.yaml"

status=0
"$starlint" -q -f sarif=out.sarif -f rdjson=out.rdjson -f junit=out.junit.xml \
  -f checkstyle=out.checkstyle.xml -f gitlab=out.gitlab.json "my answers" || status=$?
[ "$status" = 1 ] || { echo "status $status, not 1" >&2; exit 1; }

multitool=$(find node_modules/@microsoft/sarif-multitool-linux -maxdepth 1 -name Sarif.Multitool)
chmod u+x "$multitool"
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$multitool" validate out.sarif --rule-kind "Sarif;Ghas" \
  --level "Error;Warning;Note" | tee multitool.log
if grep -E ": (error|warning) " multitool.log; then exit 1; fi

cat >schema.js <<'JS'
const fs = require("fs");
const Ajv = require("ajv/dist/2020");
const ajv = new Ajv({ strict: false, allErrors: true });
require("ajv-formats")(ajv);
const [schema, report] = process.argv.slice(2).map((path) => JSON.parse(fs.readFileSync(path)));
if (!ajv.validate(schema, report)) throw new Error(ajv.errorsText());
JS
node schema.js "$(dirname "$multitool")/sarif-2.1.0.json" out.sarif
# What GitLab's documentation of Code Quality reports asks for; it publishes no schema of its own.
cat >gitlab.json <<'JSON'
{"type": "array", "minItems": 1, "items": {
  "type": "object",
  "required": ["description", "check_name", "fingerprint", "severity", "location"],
  "properties": {
    "description": {"type": "string", "minLength": 1},
    "check_name": {"type": "string", "minLength": 1},
    "fingerprint": {"type": "string", "minLength": 1},
    "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
    "location": {
      "type": "object",
      "required": ["path", "positions"],
      "properties": {
        "path": {"type": "string", "pattern": "^[^./]"},
        "positions": {
          "type": "object",
          "required": ["begin"],
          "additionalProperties": {
            "type": "object",
            "required": ["line", "column"],
            "properties": {
              "line": {"type": "integer", "minimum": 1},
              "column": {"type": "integer", "minimum": 1}}}}}}}}}
JSON
node schema.js gitlab.json out.gitlab.json
node -e 'const p = require("./out.gitlab.json").map((e) => e.fingerprint);
  if (new Set(p).size !== p.length) throw new Error("a fingerprint stands twice");'
node_modules/.bin/rdformat-validator --strict --no-extra-fields out.rdjson
xmllint --noout out.junit.xml out.checkstyle.xml
echo "all formats are valid"
