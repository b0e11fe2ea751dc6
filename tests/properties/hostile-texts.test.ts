import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlanEngine } from '../../src/lib/engine/plan-engine.ts';
import type { Exported } from '../../src/lib/engine/exports/export.ts';
import type { ClientRow } from '../../src/lib/engine/protocol.ts';
import { SHARE_WORDS } from '../../src/lib/i18n/share/registry.ts';
import { TextColumnBuilder, type Column } from '../../src/lib/kernel/columns.ts';
import { cleanText } from '../../src/lib/kernel/text.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import { NO_SOURCE, type ImportLayer, type LayerContent } from '../../src/lib/model/layer.ts';
import { defuse } from '../../src/lib/share/formula-text.ts';
import { SHARE_FORMAT_IDS, SHARE_FORMATS } from '../../src/lib/share/formats.ts';
import { presetsOf } from '../../src/lib/share/options.ts';
import { readPlanFile } from '../../src/lib/share/plan-file/read.ts';
import { PAYLOADS } from './hostile/payloads.ts';

/** Five hundred hostile texts in every field an import can fill, through everything that writes: text stays text, and none is lost. */
const TODAY = 20_500;
/** As the intake keeps texts; what is nothing but unseen marks is nobody. */
const TEXTS = [...new Set(PAYLOADS.map(cleanText))].filter((text) => text !== '');

function texts(of: (row: number) => string): Column {
	const builder = new TextColumnBuilder();
	for (let row = 0; row < TEXTS.length; row++) builder.push(of(row));
	return builder.finish();
}
const same = () => texts((row) => TEXTS[row]);
const CONTENT: LayerContent = {
	table: {
		rowCount: TEXTS.length,
		columns: new Map<string, Column>([
			['sourceRow', { kind: 'int', values: Int32Array.from(TEXTS, (_, row) => row + 2) }],
			['client', same()],
			['date', { kind: 'day', values: Int32Array.from(TEXTS, (_, row) => TODAY - 25 - 2 * (row % 90)) }],
			// Every other one can be called: a list of whom to contact holds those only.
			['phone', texts((row) => (row % 2 ? TEXTS[row] : `+38067111${1000 + row}`))],
			['amount', { kind: 'number', values: Float64Array.from(TEXTS, (_, row) => 100 + row) }],
			...['name', 'email', 'messenger', 'manager', 'orderNumber', 'attribute:__proto__', 'attribute:constructor', `attribute:${TEXTS[0]}`].map(
				(name): [string, Column] => [name, same()]
			)
		])
	},
	issues: TEXTS.map((raw, row) => ({ row: row + 2, column: 1, code: 'cell.unreadable', raw, effect: 'kept' })),
	patch: null
};
const LAYER: ImportLayer = {
	...NO_SOURCE,
	id: 'O',
	kind: 'import',
	shape: 'orders',
	importedAt: 1,
	sourceName: PAYLOADS[0],
	headers: PAYLOADS.slice(0, 10),
	mapping: {},
	rowCount: TEXTS.length,
	changedCount: 0
};

let engine: PlanEngine;
beforeAll(async () => {
	engine = new PlanEngine({ load: async () => CONTENT });
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, PAYLOADS[1], 'EUR'), [
		{ group: 'layer', key: 'O', value: LAYER },
		{ group: 'lever', key: 'cycle', value: 60 },
		{ group: 'plan', key: 'consent', value: 'yes' },
		{ group: 'person', key: 'p', value: { id: 'p', name: PAYLOADS[2], best: true, role: null, capacityPerDay: null, channels: [] } }
	]);
	await engine.open(document, TODAY);
});

describe('five hundred hostile texts', () => {
	it('are each a client of its own, under the very text', async () => {
		const { rows, total } = await engine.rows({ sheet: 'clients', start: 0, end: TEXTS.length });
		expect(total).toBe(TEXTS.length);
		expect(new Set((rows as readonly ClientRow[]).map(({ clientKey }) => clientKey))).toEqual(new Set(TEXTS));
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it.each(SHARE_FORMAT_IDS)('%s is written, and nothing in it is markup, or a formula to a spreadsheet', async (format) => {
		const asked = { format, options: presetsOf(SHARE_FORMATS[format].options, TODAY), words: SHARE_WORDS[format]('en', 'EUR'), at: 0 };
		const made = (await engine.analyse('export', asked, null)) as Exported;
		if (!made.ok) throw new Error(`${format}: ${made.error}`);
		for (const { name, bytes } of made.value.files) {
			expect(bytes.length).toBeGreaterThan(1000);
			if (/\.(xlsx|png|zip)$/.test(name)) continue;
			const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
			if (/\.(html|svg)$/.test(name)) expect(text).not.toMatch(/<script>globalThis|<img src=x|<svg onload|<iframe/);
			if (!name.endsWith('.csv')) continue;
			for (const line of Papa.parse<string[]>(text).data) for (const cell of line) expect(defuse(cell)).toBe(cell);
		}
	});

	it('come back out of a plan file as they went in', async () => {
		const read = readPlanFile(await engine.exportPlan());
		if (!read.ok) throw new Error(read.error.code);
		const client = read.value.layers.get('O')!.content.table.columns.get('client') as { codes: Uint32Array; dictionary: readonly string[] };
		expect(Array.from(client.codes, (code) => client.dictionary[code])).toEqual(TEXTS.map((text) => text.toWellFormed()));
	});
});
