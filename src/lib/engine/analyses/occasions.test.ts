import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { mendCause } from '../../model/diagnosis-settings.ts';
import { clientFieldKey, type ClientField, type FieldChange } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { yearlessDay } from '../../model/yearless.ts';
import { civilFromDay } from '../../kernel/days.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { OccasionsAnswer } from './occasions.ts';

/** A buys every 30 days to the last, 960; B stopped on 830, C on 870. */
const ROWS: readonly (readonly [client: string, day: number, amount: number])[] = [
	['A', 900, 100],
	['A', 930, 100],
	['A', 960, 100],
	['B', 800, 90],
	['B', 830, 90],
	['C', 870, 20]
];
const AS_OF = 1000;

async function counted(changes: readonly FieldChange[], currency = 'EUR'): Promise<OccasionsAnswer> {
	const client = new TextColumnBuilder();
	for (const [key] of ROWS) client.push(key);
	const columns: [string, Column][] = [
		['sourceRow', { kind: 'int', values: Int32Array.from(ROWS, (_, row) => row + 2) }],
		['client', client.finish()],
		['date', { kind: 'day', values: Int32Array.from(ROWS, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(ROWS, ([, , amount]) => amount) }]
	];
	const content: LayerContent = { table: { rowCount: ROWS.length, columns: new Map(columns) }, issues: [], patch: null };
	const layer: ImportLayer = {
		...{ id: 'O', shape: 'orders', kind: 'import', sourceName: '', sheetName: '', importedAt: 1, headers: [], mapping: {}, rules: null },
		...{ encoding: 'utf-8', delimiter: ';', fingerprint: '', rowCount: ROWS.length, changedCount: 0, rejectedCount: 0 }
	};
	const engine = new PlanEngine({ load: async () => content });
	const base: FieldChange[] = [
		{ group: 'layer', key: 'O', value: layer },
		{ group: 'plan', key: 'asOf', value: AS_OF },
		...['A', 'B', 'C'].map((key): FieldChange => ({ group: 'client', key: clientFieldKey('category', key), value: 'B' }))
	];
	await engine.open(applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', currency), [...base, ...changes]).document, AS_OF);
	return (await engine.analyse('occasions', {}, null)) as OccasionsAnswer;
}
const of = (client: string, field: ClientField, value: string | number): FieldChange => ({ group: 'client', key: clientFieldKey(field, client), value });
const reason = ({ reasons }: OccasionsAnswer, id: string) => reasons.find(({ reasonId }) => reasonId === id)!;

describe('occasions', () => {
	it('M6.2: counts whom a reason fits now and later, and says what is missing for the others', async () => {
		const soon = civilFromDay(AS_OF + 60);
		const answer = await counted([of('B', 'birthday', yearlessDay(soon.month, soon.day)!)]);
		expect(answer.clients).toBe(3);
		expect(reason(answer, 'birthday')).toMatchObject({ now: 0, soon: 1, lack: null });
		expect(answer).toMatchObject({ birthdays: 1, yearlessBirthdays: 1 });
		expect(reason(answer, 'familyDate').lack).toBe('familyDate');
		expect(reason(answer, 'publicHoliday').lack).toBe('country');
		expect(reason(answer, 'season').lack).toBe('span');
		expect(reason(answer, 'serviceNormDue').lack).toBe('norm');
		expect(reason(answer, 'weddingAnniversary').lack).toBeNull();
	});

	it('M4.3: a reason for leaving that is mended is a reason to write to those who left for it', async () => {
		const left = of('B', 'leavingReason', 'too expensive');
		const before = await counted([left]);
		expect(before.leftFor).toEqual([{ id: 'prices', text: '', clients: 1 }]);
		expect(reason(before, 'faultMended').lack).toBe('mended');
		const after = await counted([left, ...mendCause('prices', 'yes')]);
		expect(reason(after, 'faultMended')).toMatchObject({ now: 1, lack: null });
		const taken = await counted([left, ...mendCause('prices', 'yes'), ...mendCause('prices', null)]);
		expect(reason(taken, 'faultMended').lack).toBe('mended');
	});

	it('M6.3: the share that sells nothing is of the contacts that have a reason', async () => {
		const { planned, useful, without } = await counted([]);
		expect(planned).toBeGreaterThan(0);
		expect(useful + without).toBeLessThanOrEqual(planned);
	});

	it('leaves out category C, excluded clients, and those who asked to stop', async () => {
		expect((await counted([of('A', 'category', 'C'), of('B', 'decision', 'exclude')])).clients).toBe(1);
	});
});
