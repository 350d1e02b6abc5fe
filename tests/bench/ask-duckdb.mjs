// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the questions of tests/bench/compare to DuckDB.
//
//     curio demo --csv | node ask-duckdb.mjs FOLDER QUESTIONS DATABASE N_LINES
//
// FOLDER has DuckDB's npm package; the database is made in the file DATABASE.
// Lines come on standard input, answers go to standard output, as JSON.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const [folder, questionsFile, database] = process.argv.slice(2);
const api = createRequire(path.join(path.resolve(folder), 'x.js'));
const { DuckDBInstance, version } = api('@duckdb/node-api');
const here = path.dirname(new URL(import.meta.url).pathname);
const SLICE = 600000; // invoices of which repeats are looked for at once

const sql = (name) =>
  readFileSync(path.join(here, 'duckdb', `${name}.sql`), 'utf8');
const statements = Object.fromEntries(
  ['choose-lines', 'choose-orders', 'totals', 'months', 'amounts', 'score',
    'segments', 'cohorts', 'sizes', 'countries']
    .map((name) => [name, sql(name)]));

// Leaves room for what else the machine does.
const instance = await DuckDBInstance.create(database,
  { memory_limit: '10GB' });
const connection = await instance.connect();

const rows = async (text) =>
  (await connection.runAndReadAll(text)).getRowObjectsJson();

async function load() {
  await connection.run(sql('raw'));
  await connection.run(`CREATE TYPE country AS ENUM (
    SELECT DISTINCT country FROM raw ORDER BY country)`);
  await connection.run(`CREATE TABLE lines (
    invoice INTEGER, customer INTEGER, country country, moment INTEGER,
    day INTEGER, month SMALLINT, amount BIGINT, is_sale BOOLEAN)`);
  const [{ first, last }] = await rows(
    'SELECT min(invoice) AS first, max(invoice) AS last FROM raw');
  for (let at = Number(first); at <= Number(last); at += SLICE)
    await connection.run(sql('lines').replaceAll('$first', at)
      .replaceAll('$end', at + SLICE));
  await connection.run('DROP TABLE raw');
  await connection.run(sql('prepare'));
  await connection.run('CHECKPOINT');
}

const quote = (text) => `'${text.replaceAll("'", "''")}'`;

async function ask(grain, question) {
  const countries = question.countries === null ? 'true'
    : `country IN (${question.countries.map(quote).join(', ')})`;
  const fill = (name) => statements[name]
    .replaceAll('$from', question.from_day).replaceAll('$to', question.to_day)
    .replaceAll('$countries', countries);
  const answer = {};

  await connection.run(fill(`choose-${grain}`));
  await connection.run(fill('score'));
  for (const name of ['totals', 'months', 'amounts', 'segments', 'cohorts',
    'sizes', 'countries'])
    answer[name] = await rows(fill(name));
  return answer;
}

// The quickest round, on the clock and by the processor: whatever else the
// machine does only adds.
async function time(grain, question, rounds) {
  const best = { ms: Infinity, processor_ms: Infinity };

  for (let i = 0; i < rounds; i++) {
    const used = process.cpuUsage();
    const began = performance.now();
    best.answer = await ask(grain, question);
    best.ms = Math.min(best.ms, performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    best.processor_ms = Math.min(best.processor_ms, (user + system) / 1000);
  }
  return best;
}

const { questions, rounds } = JSON.parse(readFileSync(questionsFile, 'utf8'));
const began = performance.now();
await load();
const loaded = performance.now();
const grains = {};
for (const grain of ['orders', 'lines']) {
  grains[grain] = [];
  for (const question of questions)
    grains[grain].push(await time(grain, question, rounds));
}
const [{ threads }] = await rows(
  "SELECT current_setting('threads') AS threads");
process.stdout.write(JSON.stringify({
  program: `DuckDB ${version()}`,
  threads: Number(threads),
  load_seconds: (loaded - began) / 1000,
  peak_mb: process.resourceUsage().maxRSS / 1024,
  grains,
}));
