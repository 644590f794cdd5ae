#!/usr/bin/env bash
# Compares the words that starlint reads in the examples of the CommonMark specification with the
# text of the HTML beside them. The examples come from npm; this is no part of `./dev test`.
#
#     tests/package/commonmark.sh build/dev/starlint
set -euo pipefail

starlint=$(realpath "${1:?usage: $0 PROGRAM}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --no-fund --no-audit --ignore-scripts --loglevel=error commonmark-spec@0.31.2 entities@6 \
  >/dev/null

cat >compare.mjs <<'JS'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { decodeHTML } from "entities";
const { tests } = createRequire(import.meta.url)("commonmark-spec");

// Examples whose words are read otherwise on purpose, and why.
const differ = new Map();
const otherwise = (why, ...numbers) => numbers.forEach((number) => differ.set(number, why));
otherwise("addresses are not spoken", 20, 345, 346, 594, 595, 600, 603, 608, 611);
otherwise("only entities that prose needs are decoded", 25);
otherwise("a word alone behind a mark is a tag", 29, 30, 64, 261);
otherwise("what is no element of HTML is a blank to fill in: <metric>", 163, 201, 491, 524, 536, 613, 614, 615, 617, 623);
otherwise("what is quoted beside told text is a remark", 235, 245, 248, 249, 320);
otherwise("=== marks a tab of a site generator", 216);
otherwise("what only looks like a tag is one", 616);

const words = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const visible = (html) =>
  decodeHTML(
    html
      .replace(/<!---?>|<!--.*?-->/gs, "")
      .replace(/<img[^>]*>/g, " ")
      .replace(/<\/?(em|strong|a|code)\b[^>]*>/g, "")
      .replace(/<[^>]*>/g, " "),
  );

// Code blocks are not spoken, headings open other sections, scripts are no text.
const told = tests.filter(({ html }) => !/<pre|<h\d|<hr|script|textarea|<style|<table|<div/.test(html));
let compared = 0, wrong = 0;
for (const { number, section, markdown, html } of told) {
  const text = markdown.replaceAll("→", "\t");
  writeFileSync("a.md", `## Situation\n\nIt was slow.\n\n## Action\n\n${text}\n\n## Result\n\nIt fell.\n`);
  const shown = JSON.parse(execFileSync(process.argv[2], ["show", "--isolated", "-f", "json", "a.md"]));
  const read = shown.stories
    .flatMap((story) => story.sections)
    .filter(({ parts }) => parts.join() === "action")
    .flatMap(({ sentences }) => sentences.map((sentence) => sentence.text))
    .join(" ");
  const same = words(read).join() === words(visible(html)).join();
  ++compared;
  if (same !== differ.has(number)) continue;
  ++wrong;
  const said = same ? `no longer differs (${differ.get(number)})` : `${words(read)} for ${words(visible(html))}`;
  console.error(`example ${number}, ${section}: ${said}`);
}
console.log(`${compared} examples, ${wrong} wrong, ${differ.size} otherwise on purpose`);
process.exit(wrong > 0 ? 1 : 0);
JS
node compare.mjs "$starlint"
