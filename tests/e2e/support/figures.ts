import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { root } from '../../../scripts/setup/root.mjs';

export type Figures = Record<string, number | null>;

/** What the command line says of a file: the same core, in Node. */
export async function figuresOf(file: string, ...args: string[]): Promise<Figures> {
	const { stdout } = await promisify(execFile)(process.execPath, ['cli/figures.ts', file, ...args], { cwd: root, maxBuffer: 1 << 28 });
	return JSON.parse(stdout).figures;
}

/** Every figure on the screen by id; the same figure shown twice must be the same. */
export async function figuresOn(page: Page): Promise<Figures> {
	const shown = await page
		.locator('data[data-figure]')
		.evaluateAll((nodes) => nodes.map((node) => [node.getAttribute('data-figure')!, node.getAttribute('value') ?? ''] as const));
	const figures: Figures = {};
	for (const [id, value] of shown) {
		const number = value === '' ? null : Number(value);
		if (id in figures) expect(figures[id], `${id} shown twice`).toBe(number);
		figures[id] = number;
	}
	return figures;
}

/** Waits until every figure on the screen that `expected` knows has exactly its value, and `least` of them are there. */
export async function expectFigures(page: Page, expected: Figures, least = 6): Promise<void> {
	await expect(async () => {
		const shown = await figuresOn(page);
		expect(Object.keys(shown).length).toBeGreaterThanOrEqual(least);
		expect(shown).toEqual(Object.fromEntries(Object.keys(shown).map((id) => [id, expected[id]])));
	}).toPass({ timeout: 15_000 });
}
