import { INT_MISSING } from '../../src/lib/kernel/columns.ts';
import type { Column } from '../../src/lib/kernel/columns.ts';
import type { Fields, PlanDocument, Stamped } from '../../src/lib/model/fields.ts';
import type { LayerContent } from '../../src/lib/model/layer.ts';

/**
 * The plan frozen in format-1.rouse and in version-1.json: something of everything a plan of the first version could hold.
 * When the model grows, say here what the old plan becomes; the frozen files stay as they are.
 */
export const stamps = <V>(...fields: [string, V, number, string][]): ReadonlyMap<string, Stamped<V>> =>
	new Map(fields.map(([key, value, counter, copy]) => [key, { value, counter, copy }]));

export const FIRST_PLAN: PlanDocument = {
	id: 'plan-1',
	copy: 'copy-b',
	counter: 9,
	createdAt: 1_760_000_000_000,
	fields: {
		plan: stamps<Stamped<unknown>['value']>(
			['name', 'Квіти «Ромашка»', 1, 'copy-a'],
			['currency', 'UAH', 1, 'copy-a'],
			['asOf', 20_454, 4, 'copy-a'],
			['baseline', { levers: { cycle: 30.5, churn: 0.25 }, asOf: 20_400 }, 5, 'copy-a'],
			['sample', null, 8, 'copy-b']
		),
		lever: stamps<number | null>(['cycle', 45.25, 3, 'copy-a'], ['grace', null, 6, 'copy-b']),
		layer: stamps<unknown>(
			[
				'layer-orders',
				{
					id: 'layer-orders',
					shape: 'orders',
					sourceName: 'продажі.csv',
					sheetName: '',
					importedAt: 1_760_000_100_000,
					headers: ['Клієнт', 'Дата', 'Сума', 'Місто'],
					mapping: { client: 0, date: 1, amount: 2 },
					encoding: 'windows-1251',
					delimiter: ';',
					rowCount: 3,
					rejectedCount: 1,
					kind: 'import',
					rules: null,
					fingerprint: '',
					changedCount: 0
				},
				2,
				'copy-a'
			],
			['layer-gone', null, 7, 'copy-b']
		),
		cell: stamps<string | number | null>(['layer-orders/1/amount', 120.5, 4, 'copy-a'], ['layer-orders/2/client', 'Ганна', 5, 'copy-a']),
		touch: stamps<never>(),
		outcome: stamps<never>(),
		arm: stamps<never>(),
		row: stamps<Stamped<unknown>['value']>(),
		client: stamps<string | number | null>(
			['phone/Ганна', '+380441234567', 4, 'copy-a'],
			['decision/=1+1', 'exclude', 9, 'copy-b'],
			['birthday/Ганна', 7300, 9, 'copy-b']
		),
		person: stamps<unknown>(['person-1', { id: 'person-1', name: 'Олена', best: true, role: null, capacityPerDay: null, channels: [] }, 6, 'copy-b']),
		library: stamps<unknown>(
			[
				'contact/own-1',
				{ kind: 'contact', id: 'own-1', rule: '', text: 'Нове надходження', trigger: 'whileSleeping', leadDays: null, span: null, sells: true, enabled: true },
				6,
				'copy-b'
			],
			[
				'return/own-2',
				{
					kind: 'return',
					id: 'own-2',
					rule: '',
					text: null,
					statuses: ['sleeping', 'lost'],
					categories: ['A', 'B'],
					leavingReasons: [],
					cost: { kind: 'shareOfCheck', share: 0.1 },
					enabled: false
				},
				6,
				'copy-b'
			]
		),
		setting: stamps<Stamped<unknown>['value']>()
	} as unknown as Fields
};

export const FIRST_ROWS: LayerContent = {
	table: {
		rowCount: 3,
		columns: new Map<string, Column>([
			['sourceRow', { kind: 'int', values: Int32Array.of(2, 3, 5) }],
			['client', { kind: 'text', codes: Uint32Array.of(1, 0, 2), dictionary: ['', 'Ганна', '=1+1'] }],
			['date', { kind: 'day', values: Int32Array.of(20_000, -1, INT_MISSING) }],
			['amount', { kind: 'number', values: Float64Array.of(0.1 + 0.2, -0, NaN) }],
			['attribute:Місто', { kind: 'text', codes: Uint32Array.of(1, 1, 2), dictionary: ['', 'Київ', 'рядок\nі "лапки"'] }]
		])
	},
	issues: [{ row: 4, column: 2, code: 'date.impossible', raw: '31.02.2025', effect: 'rejected' }],
	patch: null
};
