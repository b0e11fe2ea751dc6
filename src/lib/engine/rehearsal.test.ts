import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { applyChanges, emptyDocument } from '../model/document.ts';
import { NO_SOURCE, type ImportLayer, type LayerContent } from '../model/layer.ts';
import { rehearseRows } from './rehearsal.ts';

const bytes = new TextEncoder().encode('Client;Date\n');
const fingerprint = createHash('sha256').update(bytes).digest('hex');
const rows = (...amounts: number[]): LayerContent => ({
	table: { rowCount: amounts.length, columns: new Map([['amount', { kind: 'number', values: Float64Array.from(amounts) }]]) },
	issues: [],
	patch: null
});
const layer = (id: string, rowCount: number, more: Partial<ImportLayer> = {}): ImportLayer => ({
	...NO_SOURCE,
	id,
	kind: 'import',
	shape: 'orders',
	importedAt: 1,
	mapping: {},
	rowCount,
	changedCount: 0,
	...more
});
const planOf = (...layers: ImportLayer[]) =>
	applyChanges(
		emptyDocument('p', 'c', 0, 'P', 'EUR'),
		layers.map((one) => ({ group: 'layer', key: one.id, value: one }))
	).document;

/** A device that holds these. */
function device(contents: Readonly<Record<string, LayerContent>>, source: Uint8Array | null = null) {
	return {
		async load(id: string): Promise<LayerContent> {
			if (!contents[id]) throw new Error('storage.missing');
			return contents[id];
		},
		loadSource: async () => source && { kind: 'file' as const, bytes: source }
	};
}
const nothing = () => undefined;

describe('rehearsing the rows of a restore', () => {
	it('counts rows that are there, those of removed imports and typed rows aside', async () => {
		const plan = planOf(layer('a', 2, { fingerprint }), layer('b', 1), layer('hand', 0, { kind: 'hand' }));
		const found = await rehearseRows(plan, device({ a: rows(1, 2), b: rows(3) }, bytes), (id) => (id === 'a' ? rows(1, 2) : undefined));
		expect(found).toEqual({ rows: 3, failures: [] });
	});

	it.each([
		['gone', layer('a', 2), {}, 'storage.missing'],
		['fewer than the ledger says', layer('a', 3), { a: rows(1, 2) }, 'storage.damaged'],
		['other than those in memory', layer('a', 2), { a: rows(1, 7) }, 'storage.damaged'],
		['of a source that has changed', layer('a', 2, { fingerprint: 'other' }), { a: rows(1, 2) }, 'storage.damaged']
	])('finds rows that are %s', async (_, ledger, contents, code) => {
		const found = await rehearseRows(planOf(ledger), device(contents, bytes), () => rows(1, 2));
		expect(found).toEqual({ rows: 0, failures: [{ layer: ledger, code }] });
	});

	it('needs nothing in memory', async () => {
		expect((await rehearseRows(planOf(layer('a', 1)), device({ a: rows(1) }), nothing)).rows).toBe(1);
	});
});
