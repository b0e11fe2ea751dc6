import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { buildOnce } from './build-once.mjs';
import { prepareGeneratedFiles } from './prepare.mjs';
import { root } from './root.mjs';
import { commandFile, run } from './run.mjs';

/** @typedef {{ name: string, passed: number, failed: number, seconds: number, output: string }} PartResult */

const REPORTS = join(root, 'test-results');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const E2E_REPORT = join(REPORTS, 'e2e.json');

/** A part that passes or fails as one. @param {{ status: number, output: string }} result */
const asOne = ({ status, output }) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output });

/**
 * Counts a part by its report. A part that ended badly with no failed test on record (a crash, no report) counts as failed.
 * @param {{ status: number, output: string }} result
 * @param {string} file
 * @param {(report: any) => { passed: number, failed: number }} count
 */
function byReport({ status, output }, file, count) {
	if (!existsSync(file)) return { passed: 0, failed: 1, output: `${output}\nNo report was written.` };
	const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')));
	return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed, output };
}

/** @param {any} suite @returns {any[]} tests of a Playwright suite and those inside it */
const testsOf = (suite) => [...(suite.specs ?? []).flatMap((/** @type {any} */ spec) => spec.tests), ...(suite.suites ?? []).flatMap(testsOf)];

/** Every test that did not pass at its first try has failed: skipped, flaky and never started ones too. @param {any} report */
function countEndToEnd(report) {
	const tests = report.suites.flatMap(testsOf);
	const passed = tests.filter((/** @type {any} */ test) => test.status === 'expected').length;
	return { passed, failed: tests.length - passed + (report.errors.length > 0 && passed === tests.length ? 1 : 0) };
}

/** @param {any} report of Vitest */
const countUnit = (report) => ({ passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests });

/**
 * @param {string} name
 * @param {() => Promise<{ passed: number, failed: number, output: string }>} body
 * @returns {Promise<PartResult>}
 */
async function part(name, body) {
	const start = Date.now();
	let result;
	try {
		result = await body();
	} catch (error) {
		result = { passed: 0, failed: 1, output: String(error instanceof Error ? error.message : error) };
	}
	const seconds = Math.round((Date.now() - start) / 1000);
	if (result.failed > 0) console.log(result.output.trimEnd());
	console.log(`${result.failed > 0 ? '✗' : '✓'} ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
	return { name, seconds, ...result };
}

/** @param {string} node @returns {Promise<number>} the exit code */
export async function runAllParts(node) {
	rmSync(REPORTS, { recursive: true, force: true });
	mkdirSync(REPORTS, { recursive: true });
	await prepareGeneratedFiles(node);
	const quiet = { quiet: true };

	const lint = () => part('lint', async () => asOne(await run(node, [commandFile('eslint'), '.', '--max-warnings', '0'], quiet)));
	const types = () => part('type check', async () => asOne(await run(node, ['scripts/check.mjs', '--prepared'], quiet)));
	const unit = () =>
		part('unit, property and golden tests', async () => {
			const args = [commandFile('vitest'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
			return byReport(await run(node, args, quiet), UNIT_REPORT, countUnit);
		});
	const build = () => part('build', async () => asOne(await buildOnce(node, { always: true, ...quiet })));
	const endToEnd = () =>
		part('end-to-end tests', async () => {
			const browser = await ensureBrowser();
			const env = { ROUSE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT };
			const args = [commandFile('@playwright/test', 'playwright'), 'test', '--reporter=list,json'];
			return byReport(await run(node, args, { ...quiet, env }), E2E_REPORT, countEndToEnd);
		});

	// Two cores: the build beside the checks first; then the browser has the machine to itself.
	const [built, ...others] = (
		await Promise.all([build().then(async (result) => [result, await lint()]), types().then(async (result) => [result, await unit()])])
	).flat();
	const results = [built, ...others];
	if (built.failed === 0) results.push(await endToEnd());
	else results.push(await part('end-to-end tests', async () => ({ passed: 0, failed: 1, output: 'There is no build to test.' })));

	const passed = results.reduce((sum, result) => sum + result.passed, 0);
	const failed = results.reduce((sum, result) => sum + result.failed, 0);
	console.log(`\n${passed} passed, ${failed} failed`);
	return failed === 0 ? 0 : 1;
}
