// Storage against one raw put of the same bytes: `node tests/bench/storage.bench.ts [rows] [rounds]`. Ratios (at most 3) are of medians; six rounds are every order of reading once.
import type { StorageTimes } from './storage/page.ts';
import { withBenchPage } from './browser-page.ts';
import { median } from './measure.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 12);

type Measuring = { measureStorage(rows: number, rounds: number): Promise<StorageTimes> };

const times = await withBenchPage('storage', ['dexie'], (page) =>
	page.evaluate(([rows, rounds]) => (globalThis as unknown as Measuring).measureStorage(rows, rounds), [rows, rounds])
);
const ratio = (values: readonly number[], to: readonly number[]): string => (median(values) / median(to)).toFixed(2);
const ms = (values: readonly number[]): string => `${median(values).toFixed(0)} ms`;

console.log(`${rows} orders, ${(times.bytes / 1e6).toFixed(1)} MB`);
console.log(`save / raw put                ${ratio(times.save, times.rawPutStrict)} (at most 3; ${ms(times.save)} / ${ms(times.rawPutStrict)})`);
console.log(`save / raw put, not flushed   ${ratio(times.save, times.rawPutRelaxed)} (${ms(times.rawPutRelaxed)})`);
console.log(`reopen / raw get              ${ratio(times.load, times.rawGet)} (at most 3; ${ms(times.load)} / ${ms(times.rawGet)})`);
console.log(`the same, every text coded    ${ratio(times.loadCoded, times.rawGet)} (${ms(times.loadCoded)})`);
console.log(`save with a source as large   ${ratio(times.saveWithSource, times.save)} times the save without (${ms(times.saveWithSource)})`);
console.log(`100,000 choices: save ${ms(times.saveDocument)}, load ${ms(times.loadDocument)}; after one lever ${ms(times.saveLever)}`);
