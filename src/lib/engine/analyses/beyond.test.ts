import { describe, expect, it } from 'vitest';
import { INT_MISSING, TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { clientFieldKey, type FieldChange } from '../../model/fields.ts';
import type { Issue } from '../../model/issues.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { OrderRow } from '../protocol.ts';
import type { Beyond } from './beyond.ts';

interface Row {
	readonly client: string;
	readonly day?: number;
	readonly amount?: number;
	readonly status?: string;
	readonly trial?: number;
	readonly visit?: number;
	readonly phone?: string;
}
/** A and B are clients; C tried, D came, E only ordered and cancelled, F is a row that lacks its day, G bought after the day counted as of. */
const ROWS: readonly Row[] = [
	{ client: 'A', day: 900, amount: 10 },
	{ client: 'A', day: 930, amount: 10, visit: 950 },
	{ client: 'B', day: 940, amount: 10, visit: 940 },
	{ client: 'C', trial: 800, visit: 805, phone: '+380501112233' },
	{ client: 'D', visit: 850 },
	{ client: 'E', day: 870, amount: 99, status: 'cancelled' },
	{ client: 'F', amount: 5, visit: 860 },
	{ client: 'G', day: 2000, amount: 5, visit: 700 }
];

function content(issues: readonly Issue[]): LayerContent {
	const texts = (of: (row: Row) => string | undefined): Column => {
		const column = new TextColumnBuilder();
		for (const row of ROWS) column.push(of(row) ?? '');
		return column.finish();
	};
	const days = (of: (row: Row) => number | undefined): Column => ({ kind: 'day', values: Int32Array.from(ROWS, (row) => of(row) ?? INT_MISSING) });
	const columns: [string, Column][] = [
		['sourceRow', { kind: 'int', values: Int32Array.from(ROWS, (_, row) => row + 2) }],
		['client', texts(({ client }) => client)],
		['date', days(({ day }) => day)],
		['amount', { kind: 'number', values: Float64Array.from(ROWS, ({ amount }) => amount ?? NaN) }],
		['status', texts(({ status }) => status)],
		['trialDate', days(({ trial }) => trial)],
		['lastVisit', days(({ visit }) => visit)],
		['phone', texts(({ phone }) => phone)]
	];
	return { table: { rowCount: ROWS.length, columns: new Map(columns) }, issues, patch: null };
}

async function planOf(changes: readonly FieldChange[] = [], issues: readonly Issue[] = []): Promise<PlanEngine> {
	const engine = new PlanEngine({ load: async () => content(issues) });
	const layer: ImportLayer = {
		...{ id: 'O', shape: 'orders', kind: 'import', sourceName: '', sheetName: '', importedAt: 1, headers: [], rules: null },
		...{ mapping: { client: 0, date: 1, amount: 2, status: 3, trialDate: 4, lastVisit: 5, phone: 6 } },
		...{ encoding: 'utf-8', delimiter: ';', fingerprint: '', rowCount: ROWS.length, changedCount: 0, rejectedCount: 0 }
	};
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'School', 'UAH'), [{ group: 'layer', key: 'O', value: layer }, ...changes]);
	await engine.open(document, 1000);
	return engine;
}
const beyond = async (engine: PlanEngine): Promise<Beyond> => (await engine.analyse('beyond', {}, null)) as Beyond;

describe('M6.2a groups beyond the base', () => {
	it('are those who tried or asked and never bought, the newest sign first', async () => {
		const { never, neverTotal, neverReachable } = await beyond(await planOf());
		expect(never.map(({ clientKey, interests }) => [clientKey, interests])).toEqual([
			['E', [{ kind: 'cancelled', day: 870 }]],
			['F', [{ kind: 'visit', day: 860 }]],
			['D', [{ kind: 'visit', day: 850 }]],
			[
				'C',
				[
					{ kind: 'visit', day: 805 },
					{ kind: 'trial', day: 800 }
				]
			]
		]);
		expect([neverTotal, neverReachable]).toEqual([4, 1]);
	});

	it('are in no figure, and their rows no problem: they have a reason of their own', async () => {
		const engine = await planOf();
		const { assessment, windows, rowCounts } = await engine.evaluate({ revision: 1, live: null, windows: [{ sheet: 'orders', start: 0, end: 20 }] });
		expect(assessment.figures['clients.total']).toBe(2);
		expect((windows[0].rows as OrderRow[]).map(({ leftOut, problems }) => [leftOut, problems.length])).toEqual([
			[null, 0],
			[null, 0],
			[null, 0],
			['row.neverBought', 0],
			['row.neverBought', 0],
			['row.cancelled', 0],
			['row.incomplete', 1],
			['row.future', 0]
		]);
		expect(rowCounts.incomplete).toBe(1);
	});

	it('do not take in a day that could not be read', async () => {
		const unreadable: Issue = { row: 6, column: 2, code: 'date.unreadable', raw: 'soon', effect: 'toRepair' };
		const engine = await planOf([], [unreadable]);
		const { windows } = await engine.evaluate({ revision: 1, live: null, windows: [{ sheet: 'orders', start: 4, end: 5 }] });
		expect((windows[0].rows as OrderRow[])[0]).toMatchObject({ leftOut: 'row.incomplete', problems: [{ code: 'date.unreadable' }, {}] });
	});

	it('end with a first purchase, and take in what a person noted', async () => {
		const bought: FieldChange[] = [
			{ group: 'cell', key: 'O/4/date', value: 860 },
			{ group: 'cell', key: 'O/4/amount', value: 7 },
			{ group: 'client', key: clientFieldKey('phone', 'C'), value: '' }
		];
		const { never, neverReachable } = await beyond(await planOf(bought));
		expect(never.map(({ clientKey }) => clientKey)).toEqual(['E', 'F', 'C']);
		expect(neverReachable).toBe(0);
	});

	it('and a visit without a purchase is a list of its own', async () => {
		const { visits, visitsTotal } = await beyond(await planOf());
		expect(visitsTotal).toBe(1);
		expect(visits).toMatchObject([{ clientKey: 'A', visit: 950, lastPurchase: 930 }]);
	});
});
