import { INT_MISSING } from '../../src/lib/kernel/columns.ts';
import { columnOfJoined } from '../../src/lib/kernel/joined-texts.ts';
import type { Column } from '../../src/lib/kernel/columns.ts';
import type { Fields, PlanDocument } from '../../src/lib/model/fields.ts';
import type { ChangeHistory } from '../../src/lib/model/history.ts';
import type { KeptSource, LayerContent } from '../../src/lib/model/layer.ts';
import { FIRST_PLAN, stamps } from './first-plan.ts';

/**
 * The plan frozen in format-2.rouse and in version-2.json: something of everything that came with the second version, and what stayed from the first.
 * When the model grows, say here what the old plan becomes; the frozen files stay as they are.
 */
export const SECOND_PLAN: PlanDocument = {
	id: 'plan-2',
	copy: 'copy-b',
	counter: 14,
	createdAt: 1_770_000_000_000,
	fields: {
		plan: stamps<unknown>(
			['name', 'Barber & Söhne', 1, 'copy-a'],
			['currency', 'EUR', 1, 'copy-a'],
			['country', 'DE', 2, 'copy-a'],
			['returns', 'net', 3, 'copy-b'],
			['consent', 'yes', 3, 'copy-b']
		),
		lever: stamps<unknown>(['cycle', 30, 3, 'copy-a']),
		layer: stamps<unknown>(
			[
				'layer-sales',
				{
					id: 'layer-sales',
					kind: 'import',
					shape: 'orders',
					sourceName: 'sales.csv',
					sheetName: '',
					importedAt: 1_770_000_100_000,
					headers: ['Client', 'Date', 'Amount', 'City', 'Margin'],
					mapping: { client: 0, date: 1, amount: 2, margin: 4 },
					rules: {
						headerRows: 1,
						dateOrder: 'dmy',
						decimal: ',',
						leaveOut: ['row.total', 'row.group'],
						currency: { kind: 'rates', rates: { USD: 0.92, EUR: 1 } }
					},
					encoding: 'utf-8',
					delimiter: ';',
					fingerprint: '0f'.repeat(32),
					rowCount: 3,
					changedCount: 0,
					rejectedCount: 1
				},
				4,
				'copy-a'
			],
			[
				'layer-paste',
				{
					id: 'layer-paste',
					kind: 'edit',
					shape: 'orders',
					sourceName: '',
					sheetName: '',
					importedAt: 1_770_000_200_000,
					headers: [],
					mapping: {},
					rules: null,
					encoding: '',
					delimiter: '',
					fingerprint: '',
					rowCount: 1,
					changedCount: 3,
					rejectedCount: 0
				},
				6,
				'copy-a'
			],
			[
				'hand-orders-copy-a',
				{
					id: 'hand-orders-copy-a',
					kind: 'hand',
					shape: 'orders',
					sourceName: '',
					sheetName: '',
					importedAt: 1_770_000_300_000,
					headers: [],
					mapping: {},
					rules: null,
					encoding: '',
					delimiter: '',
					fingerprint: '',
					rowCount: 0,
					changedCount: 0,
					rejectedCount: 0
				},
				7,
				'copy-a'
			]
		),
		cell: stamps<unknown>(
			['layer-sales/0/amount', 'twelve', 8, 'copy-a'],
			['layer-sales/1/date', '31.02.2026', 8, 'copy-a'],
			['layer-sales/1/attribute:City', 'Köln/Süd', 9, 'copy-a'],
			['hand-orders-copy-a/0/client', 'Jörg', 7, 'copy-a'],
			['hand-orders-copy-a/0/date', 20_490, 7, 'copy-a'],
			['hand-orders-copy-a/0/amount', 35.5, 7, 'copy-a']
		),
		row: stamps<unknown>(['hand-orders-copy-a/0', 'added', 7, 'copy-a'], ['layer-sales/2', 'deleted', 10, 'copy-b'], ['layer-sales/1', null, 11, 'copy-b']),
		client: stamps<unknown>(
			['mergedInto/j. weber', 'Jörg', 12, 'copy-b'],
			['setApart/walk-in', 'yes', 12, 'copy-b'],
			['setApart/=1+1', 'no', 12, 'copy-b'],
			['profession/Jörg', 'Bäcker', 12, 'copy-b'],
			['nps/Jörg', 9, 13, 'copy-b']
		),
		setting: stamps<unknown>(),
		touch: stamps<never>(),
		outcome: stamps<never>(),
		arm: stamps<never>(),
		person: FIRST_PLAN.fields.person,
		library: FIRST_PLAN.fields.library
	} as unknown as Fields
};

const text = (codes: number[], ...texts: string[]): Column => ({ kind: 'text', codes: Uint32Array.from(codes), dictionary: ['', ...texts] });

export const SALES: LayerContent = {
	table: {
		rowCount: 3,
		columns: new Map<string, Column>([
			['sourceRow', { kind: 'int', values: Int32Array.of(2, 3, 4) }],
			['client', text([1, 2, 0], 'j. weber', '=1+1')],
			['date', { kind: 'day', values: Int32Array.of(20_480, INT_MISSING, 20_481) }],
			['amount', { kind: 'number', values: Float64Array.of(12.5, 7, NaN) }],
			['margin', { kind: 'number', values: Float64Array.of(NaN, -2, 3) }],
			['attribute:City', text([1, 0, 1], 'Köln')]
		])
	},
	issues: [
		{ row: 3, column: 2, code: 'date.unreadable', raw: 'soon', effect: 'toRepair' },
		{ row: 4, column: 1, code: 'client.missing', raw: '', effect: 'toRepair' },
		{ row: 5, column: null, code: 'row.total', raw: 'Total | | 19,50', effect: 'rejected' }
	],
	patch: null
};

export const PASTE: LayerContent = {
	table: {
		rowCount: 1,
		columns: new Map<string, Column>([
			['sourceRow', { kind: 'int', values: Int32Array.of(1) }],
			['client', text([1], 'Jörg')],
			['date', { kind: 'day', values: Int32Array.of(20_485) }],
			['amount', { kind: 'number', values: Float64Array.of(0.1 + 0.2) }]
		])
	},
	issues: [],
	patch: {
		rowCount: 4,
		columns: new Map<string, Column>([
			['layer', text([1, 1, 1, 2], 'layer-sales', 'hand-orders-copy-a')],
			['row', { kind: 'int', values: Int32Array.of(0, 1, 2, 0) }],
			['column', text([1, 2, 3, 4], 'amount', 'attribute:City', 'deleted', 'date')],
			['text', text([0, 1, 2, 0], '=Bonn', 'yes')],
			['number', { kind: 'number', values: Float64Array.of(13, NaN, NaN, 20_491) }]
		])
	}
};

/** Texts that hardly repeat are kept one after the other, without a dictionary; in the browser only, a file has them as any others. */
export const NOTES: LayerContent = {
	table: {
		rowCount: 3,
		columns: new Map<string, Column>([
			['sourceRow', { kind: 'int', values: Int32Array.of(2, 3, 4) }],
			['notes', columnOfJoined({ bytes: new TextEncoder().encode('grün=1+1'), ends: Uint32Array.of(5, 5, 9) })]
		])
	},
	issues: [],
	patch: null
};

export const SALES_SOURCE: KeptSource = {
	kind: 'file',
	bytes: new TextEncoder().encode('Client;Date;Amount;City;Margin\nj. weber;27.01.2026;12,50;Köln;\n=1+1;soon;7;;-2\n;28.01.2026;;Köln;3\nTotal;;19,50;;\n')
};

/** Kept in the browser only: a file has no history. */
export const SECOND_HISTORY: ChangeHistory = {
	first: 2,
	undo: [
		{ label: 'import', changes: [{ group: 'layer', key: 'layer-sales', value: null }] },
		{
			label: 'merge',
			changes: [
				{ group: 'client', key: 'mergedInto/j. weber', value: null },
				{ group: 'row', key: 'layer-sales/2', value: null }
			]
		}
	],
	redo: [{ label: 'cell', changes: [{ group: 'cell', key: 'layer-sales/0/amount', value: 12 }] }]
};
