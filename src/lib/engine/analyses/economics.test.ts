import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { CHANNEL_SETTINGS, channelUseKey, ECONOMY_SETTINGS, OFFER_KIND_KEY, OFFER_SETTINGS } from '../../model/economics-settings.ts';
import { clientFieldKey, type ClientField, type FieldChange } from '../../model/fields.ts';
import type { ImportLayer } from '../../model/layer.ts';
import type { TypedLevers } from '../../model/levers.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { EconomicsAnswer } from './economics.ts';

/** A month between purchases of 100; as of day 1000 P bought 40 days ago, Q 100, R 200, S yesterday. */
const ORDERS = [40, 100, 200, 1].flatMap((since, client) => [60, 30, 0].map((before) => ['PQRS'[client], 1000 - since - before, 100] as const));

async function opened(changes: readonly FieldChange[] = []): Promise<PlanEngine> {
	const client = new TextColumnBuilder();
	for (const [key] of ORDERS) client.push(key);
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(ORDERS, (_, row) => row + 2) }],
		['client', client.finish()],
		['date', { kind: 'day', values: Int32Array.from(ORDERS, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(ORDERS, ([, , amount]) => amount) }]
	]);
	const layer: ImportLayer = {
		id: 'L',
		shape: 'orders',
		sourceName: 'orders.csv',
		sheetName: '',
		importedAt: 1,
		headers: ['Client', 'Date', 'Sum'],
		mapping: { client: 0, date: 1, amount: 2 },
		encoding: 'utf-8',
		delimiter: ';',
		rowCount: ORDERS.length,
		rejectedCount: 0,
		kind: 'import',
		rules: null,
		fingerprint: '',
		changedCount: 0
	};
	const engine = new PlanEngine({ load: async () => ({ table: { rowCount: ORDERS.length, columns }, issues: [], patch: null }) });
	// All four bring the same: which of them the data call C is not what is tested here.
	const categories = ['P', 'Q', 'R', 'S'].map((key) => of('category', key, 'B'));
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Four', 'UAH'), [{ group: 'layer', key: 'L', value: layer }, ...categories, ...changes]);
	await engine.open(document, 1000);
	return engine;
}

const of = (field: ClientField, client: string, value: string): FieldChange => ({ group: 'client', key: clientFieldKey(field, client), value });
const set = (key: string, value: string | number): FieldChange => ({ group: 'setting', key, value });
const ask = async (engine: PlanEngine, levers?: TypedLevers): Promise<EconomicsAnswer> =>
	(await engine.analyse('economics', {}, levers ? { levers, asOf: null } : null)) as EconomicsAnswer;

describe('the economics of a plan', () => {
	it('count everyone as reachable where the rows hold no contacts, and say that nobody knows', async () => {
		const { contactsKnown, figures, economics } = await ask(await opened());
		expect(contactsKnown).toBe(false);
		expect([figures['economics.base'], figures['economics.reachable'], economics?.plan.approached]).toEqual([3, null, 3]);
		expect(economics?.baseByStatus).toEqual([0, 1, 2]);
	});

	it('M12.9: reach those with a contact and no refusal, and say why the others are not reached', async () => {
		const engine = await opened([
			of('phone', 'P', '+380441112233'),
			of('phone', 'Q', '+380441112234'),
			of('consent', 'Q', 'no'),
			of('email', 'S', 's@example.org')
		]);
		const first = await ask(engine);
		expect(first.contactsKnown).toBe(true);
		expect(first.figures['economics.reachable']).toBe(1);
		// P can be called; Q said no; R has nothing.
		expect(first.economics?.unreachable).toEqual([0, 1, 1, 0]);
		await engine.change([of('email', 'R', 'r@example.org')]);
		expect((await ask(engine)).economics?.unreachable).toEqual([0, 0, 1, 1]);
		await engine.change([of('consent', 'R', 'yes'), set(channelUseKey('email'), 'off')]);
		expect((await ask(engine)).economics?.unreachable).toEqual([1, 0, 1, 0]);
	});

	it('M5.2: go by the channels the strategy names for a group, and a channel by itself as it does', async () => {
		const inPlan = ({ economics }: EconomicsAnswer) =>
			Object.fromEntries(economics!.channels.filter((one) => one.inPlan > 0).map((one) => [one.channel, one.inPlan]));
		const engine = await opened([of('segment', 'R', 'vans')]);
		const before = await ask(engine);
		expect(inPlan(before)).toEqual({ messenger: 3 });
		await engine.change([set('strategy/lost/B/channels', 'call,email')]);
		const after = await ask(engine);
		expect(inPlan(after)).toEqual({ messenger: 1, call: 2 });
		expect(after.economics!.channels.map(({ outcome }) => outcome.approached)).toEqual(before.economics!.channels.map(({ outcome }) => outcome.approached));
		await engine.change([set('strategy/by', 'segment'), set('strategy/lost/B/vans/channels', 'messenger')]);
		expect(inPlan(await ask(engine))).toEqual({ messenger: 2, call: 1 });
	});

	it('cost what is typed, and what no field would take counts as not typed', async () => {
		const { key } = CHANNEL_SETTINGS.messenger.costPerContact;
		const engine = await opened([set(key, 7)]);
		expect((await ask(engine)).figures['economics.cost']).toBeCloseTo(21, 9);
		await engine.change([set(key, -7)]);
		const assumed = await ask(engine);
		// 2 % of the average check of 100.
		expect(assumed.figures['economics.cost']).toBeCloseTo(6, 9);
		expect(assumed.economics?.missing).toEqual([{ channel: 'messenger', name: 'costPerContact' }]);
	});

	it('follow a lever while it moves', async () => {
		const engine = await opened();
		const resting = await ask(engine);
		const moved = await ask(engine, { returnRate: 0.2 });
		expect(moved.figures['economics.back']).toBeCloseTo(2 * (resting.figures['economics.back'] ?? NaN), 9);
	});

	it('know no status without a cycle, and nothing else either', async () => {
		const onlyLast = ORDERS.flatMap((_, row): FieldChange[] => (row % 3 === 2 ? [] : [{ group: 'row', key: `L/${row}`, value: 'deleted' }]));
		const { figures, economics } = await ask(await opened(onlyLast));
		expect(economics).toBeNull();
		expect(Object.values(figures).every((value) => value === null)).toBe(true);
	});

	it('take the offer, the months and the price of a new client from the settings', async () => {
		const engine = await opened([
			set(OFFER_KIND_KEY, 'gift'),
			set(OFFER_SETTINGS.giftCost.key, 30),
			set(ECONOMY_SETTINGS.months.key, 12),
			set(ECONOMY_SETTINGS.acquisitionCost.key, 500)
		]);
		const { economics, months, acquisition, rates } = await ask(engine);
		expect(economics?.groups.map(({ meanOffer }) => meanOffer)).toEqual([30, 30]);
		// A purchase earns 30 % of 100.
		expect(economics?.groups[0].afterOffer.whole).toBe(1);
		expect(months?.cumulated).toHaveLength(12);
		expect(acquisition?.keeping).toBe(100);
		// M11: a fifth of all four clients; a tenth of the three sleeping and lost.
		expect(rates.map(({ clients }) => clients)).toEqual([expect.closeTo(0.3, 12), expect.closeTo(0.8, 12), null]);
	});

	it('M8.4: know the price of a robot in hryvnias, and ask for the share it reaches', async () => {
		const robot = [set(channelUseKey('robot'), 'on'), ...(['messenger', 'call'] as const).map((channel) => set(channelUseKey(channel), 'off'))];
		const engine = await opened([
			...robot,
			{ group: 'plan', key: 'consent', value: 'yes' },
			set(channelUseKey('sms'), 'off'),
			set(channelUseKey('email'), 'off')
		]);
		expect((await ask(engine)).economics?.missing).toEqual([{ channel: 'robot', name: 'reached' }]);
		await engine.change([set(CHANNEL_SETTINGS.robot.reached.key, 0.4)]);
		expect((await ask(engine)).figures['economics.cost']).toBeCloseTo(3 * 2.5 * 0.4, 9);
	});
});
