/** 10,000 broken files of every kind through the readers, and as many broken plan files, a new seed each run: `node tests/bench/fuzz.bench.ts [cases] [seed]`. A reader that throws ends it with the smallest file that does. */
import { fuzzPlanFiles } from '../properties/fuzz-plan-files.ts';
import { fuzzReaders } from '../properties/fuzz-readers.ts';

const cases = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const start = performance.now();
await fuzzReaders(cases, seed);
fuzzPlanFiles(cases, seed);
console.log(
	JSON.stringify({ 'fuzz.cases': cases, 'fuzz.failures': 0, information: { seed, seconds: Math.round((performance.now() - start) / 1000) } }, null, '\t')
);
