import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { insistOn, startCampaign } from '../../model/control-settings.ts';
import type { Outcome } from '../../model/contacts.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { CHANNEL_SETTINGS, ECONOMY_SETTINGS } from '../../model/economics-settings.ts';
import { BONUS_WINDOW, FACT_FROM, FACT_WINDOW, takeMeasured } from '../../model/fact-settings.ts';
import { clientFieldKey, type FieldChange, type PlanDocument } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { libraryKey } from '../../model/library-in-force.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { AnswerOf } from './registry.ts';

/** Every client buys for 100 each 30 days; as of day 1000 the first 120 are sleeping (50 days ago), the next 80 lost (200 days ago). */
const SINCE = [...new Array<number>(120).fill(50), ...new Array<number>(80).fill(200)];
const BEFORE = SINCE.flatMap((since, c) => [60, 30, 0].map((before) => [`client ${c}`, 1000 - since - before, 100] as const));
type Order = readonly [client: string, day: number, amount: number];

function contentOf(orders: readonly Order[]): LayerContent {
	const client = new TextColumnBuilder();
	for (const [key] of orders) client.push(key);
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(orders, (_, row) => row + 2) }],
		['client', client.finish()],
		['date', { kind: 'day', values: Int32Array.from(orders, ([, day]) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(orders, ([, , amount]) => amount) }]
	]);
	return { table: { rowCount: orders.length, columns }, issues: [], patch: null };
}

const layer = (id: string, rowCount: number): ImportLayer => ({
	id,
	shape: 'orders',
	sourceName: `${id}.csv`,
	sheetName: '',
	importedAt: 1,
	headers: [],
	mapping: {},
	encoding: 'utf-8',
	delimiter: ';',
	rowCount,
	rejectedCount: 0,
	kind: 'import',
	rules: null,
	fingerprint: '',
	changedCount: 0
});

const set = (key: string, value: string | number | null): FieldChange => ({ group: 'setting', key, value });
const contact = (clientKey: string, changes: Partial<Outcome> = {}): FieldChange => ({
	group: 'outcome',
	key: `${clientKey}/${changes.day ?? 1002}`,
	value: {
		clientKey,
		day: 1002,
		person: 'anna',
		channel: 'call',
		contactReason: 'miss',
		returnReason: 'gift',
		message: null,
		variant: 'a',
		sells: true,
		result: 'interested',
		objection: '',
		note: '',
		nextDay: null,
		...changes
	}
});

/** A plan whose campaign started on day 1000; `after` are the orders of the export that came later. */
async function started(after: (arms: { toContact: readonly string[]; control: readonly string[] }) => readonly Order[]) {
	const contents = new Map([['before', contentOf(BEFORE)]]);
	const engine = new PlanEngine({ load: async (id) => contents.get(id)! });
	let document: PlanDocument = applyChanges(emptyDocument('p', 'c', 0, '', 'UAH'), [
		{ group: 'layer', key: 'before', value: layer('before', BEFORE.length) },
		{ group: 'plan', key: 'asOf', value: 1000 },
		{ group: 'plan', key: 'consent', value: 'yes' },
		{ group: 'lever', key: 'cycle', value: 30 },
		set(CHANNEL_SETTINGS.call.costPerContact.key, 5),
		set(ECONOMY_SETTINGS.bonus.key, 10),
		{
			group: 'library',
			key: libraryKey('return', 'gift'),
			value: {
				kind: 'return',
				id: 'gift',
				rule: '',
				text: 'Gift',
				statuses: [],
				categories: [],
				leavingReasons: [],
				cost: { kind: 'fixed', amount: 7 },
				enabled: true
			}
		},
		...SINCE.map((_, c): FieldChange => ({ group: 'client', key: clientFieldKey('category', `client ${c}`), value: 'B' }))
	]).document;
	await engine.open(document, 1000);
	const change = async (changes: readonly FieldChange[]) => {
		document = applyChanges(document, changes).document;
		await engine.change(changes);
	};
	const { day, arms } = (await engine.analyse('controlStart', {}, null)) as AnswerOf<'controlStart'>;
	await change(startCampaign(day, arms));
	const keys = (wanted: string) => arms.filter(({ arm }) => arm === wanted).map(({ clientKey }) => clientKey);
	const [toContact, control] = [keys('contacted'), keys('control')];
	return {
		toContact,
		control,
		change,
		document: () => document,
		update: async () => {
			const orders = after({ toContact, control });
			contents.set('after', contentOf(orders));
			await change([
				{ group: 'layer', key: 'after', value: layer('after', orders.length) },
				{ group: 'plan', key: 'asOf', value: 1040 }
			]);
		},
		fact: async () => (await engine.analyse('fact', { step: 'week' }, null)) as AnswerOf<'fact'>
	};
}

const buy = (clients: readonly string[], day: number): Order[] => clients.map((key) => [key, day, 100]);

describe('what came of a campaign', () => {
	it('M12.3: cannot be told before there is a start, time, and rows newer than it', async () => {
		const plan = await started(() => []);
		expect((await plan.fact()).reason).toBe('notBegun');
		await plan.change([{ group: 'plan', key: 'asOf', value: 1020 }]);
		expect(await plan.fact()).toMatchObject({ reason: 'noNewer', count: null, from: 1000, rowsUntil: 950 });
		await plan.change([{ group: 'setting', key: 'control/startedOn', value: null }]);
		expect((await plan.fact()).reason).toBe('noStart');
	});

	it('M2.9, M12.2: counts who bought again, what it brought and cost, and the difference to those left alone', async () => {
		const plan = await started(({ toContact, control }) => [
			...buy(toContact.slice(0, 30), 1010),
			...buy(toContact.slice(100, 110), 1010),
			...buy(control.slice(0, 2), 1010),
			// Again, on another day; and one beyond as-of.
			...buy(toContact.slice(0, 1), 1020),
			...buy(toContact.slice(50, 51), 1050)
		]);
		await plan.change(plan.toContact.slice(0, 100).map((key) => contact(key)));
		await plan.update();
		const { count, periods } = await plan.fact();
		expect(count!.parts.contacted).toMatchObject({ clients: 100, returned: 30, purchases: 31, revenue: 3100, lostAgain: 0 });
		expect(count!.parts.contacted.margin).toBeCloseTo(930, 9);
		// A hundred calls at 5, thirty gifts at 7, thirty bonuses at 10.
		expect(count!.parts.contacted.cost).toBe(1010);
		expect(count!.parts.contacted.result).toBeCloseTo(-80, 9);
		expect(count!.parts.notContacted).toMatchObject({ clients: 80, returned: 10, cost: 0 });
		expect(count!.parts.control).toMatchObject({ clients: 20, returned: 2, cost: 0 });
		expect(count!.uplift!.difference).toBeCloseTo(40 / 180 - 2 / 20, 12);
		expect(count!.uplift!.low).toBeLessThan(count!.uplift!.difference);
		expect(count!.merits).toEqual([{ person: 'anna', returned: 30 }]);
		expect(count!.by.channel).toEqual([{ value: 'call', sums: count!.parts.contacted }]);
		expect(periods.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(100);
		expect(periods.reduce((sum, { returns }) => sum + returns, 0)).toBe(30);
		expect(periods.reduce((sum, { money }) => sum + money!, 0)).toBe(3100);
		const groups = count!.groups;
		expect(groups.map(({ status, category }) => [status, category])).toEqual([
			['sleeping', 'B'],
			['lost', 'B']
		]);
		expect(groups.reduce((sum, group) => sum + group.toContact.returned, 0)).toBe(40);
		// Eight lost clients were left alone: too few to compare.
		expect([groups[0].uplift === null, groups[1].uplift]).toEqual([false, null]);
	});

	it('M12.3: keeps the arms whatever changes, and counts whom a person insisted on apart', async () => {
		const plan = await started(({ control }) => buy(control.slice(0, 3), 1010));
		await plan.change(insistOn(plan.document(), plan.control[0]));
		await plan.change([contact(plan.control[0]), contact(plan.control[1])]);
		await plan.update();
		await plan.change([set('control/share', 0.4), { group: 'lever', key: 'lostAfter', value: 9 }]);
		const { count } = await plan.fact();
		expect(count!.parts.outside).toMatchObject({ clients: 1, returned: 1 });
		expect(count!.parts.control).toMatchObject({ clients: 19, returned: 2 });
		expect(count!.controlContacted).toBe(1);
		expect(count!.parts.contacted.clients + count!.parts.notContacted.clients).toBe(180);
	});

	it('counts a contact that came after the purchase as none, and a return noted by hand alone apart', async () => {
		const plan = await started(({ toContact }) => buy(toContact.slice(0, 1), 1005));
		await plan.change([contact(plan.toContact[0], { day: 1006 }), contact(plan.toContact[1], { result: 'returned' })]);
		await plan.update();
		const { count } = await plan.fact();
		expect(count!.parts.contacted).toMatchObject({ clients: 1, returned: 0 });
		expect(count!.parts.notContacted).toMatchObject({ returned: 1 });
		expect([count!.notedOnly, count!.merits]).toEqual([1, []]);
	});

	it('looks no further than the window, from the start and from the contact', async () => {
		const plan = await started(({ toContact }) => [...buy(toContact.slice(0, 5), 1010), ...buy(toContact.slice(5, 8), 1030)]);
		await plan.change(plan.toContact.slice(0, 8).map((key) => contact(key)));
		await plan.update();
		expect((await plan.fact()).count!.merits).toEqual([{ person: 'anna', returned: 8 }]);
		await plan.change([set(BONUS_WINDOW.key, 14)]);
		expect((await plan.fact()).count!.merits).toEqual([{ person: 'anna', returned: 5 }]);
		await plan.change([set(FACT_WINDOW.key, 20)]);
		expect(await plan.fact()).toMatchObject({ until: 1020, count: { parts: { contacted: { clients: 8, returned: 5 } } } });
	});

	it('says who is lost again', async () => {
		const plan = await started(({ toContact }) => buy(toContact.slice(0, 4), 1010));
		await plan.update();
		expect((await plan.fact()).count!.parts.notContacted).toMatchObject({ returned: 4, lostAgain: 0 });
		// Three cycles of thirty days later.
		await plan.change([{ group: 'plan', key: 'asOf', value: 1100 }]);
		expect((await plan.fact()).count!.parts.notContacted).toMatchObject({ returned: 4, lostAgain: 4 });
	});

	it('offers the shares it measured in place of the assumptions, as one step', async () => {
		const plan = await started(({ toContact }) => buy(toContact.slice(0, 10), 1010));
		await plan.change([
			...plan.toContact.slice(0, 20).map((key) => contact(key)),
			...plan.toContact.slice(20, 40).map((key) => contact(key, { result: 'noAnswer' }))
		]);
		await plan.update();
		const { rates } = (await plan.fact()).count!;
		expect(rates.map(({ channel, name, now, measured, of }) => [channel, name, now, measured, of])).toEqual([
			[null, null, 0.1, 0.25, 40],
			['call', 'reached', null, 0.5, 40],
			['call', 'interested', null, 1, 20],
			['call', 'returned', null, 0.5, 20]
		]);
		await plan.change(takeMeasured(rates));
		expect((await plan.fact()).count!.rates.every(({ now, measured }) => now === measured)).toBe(true);
	});

	it('counts from a chosen day where nothing was drawn, and compares nothing then', async () => {
		const plan = await started(({ toContact }) => buy(toContact.slice(0, 10), 1010));
		await plan.change([{ group: 'setting', key: 'control/startedOn', value: null }, set(FACT_FROM.key, 1000), contact(plan.toContact[0])]);
		await plan.update();
		const { count } = await plan.fact();
		expect([count!.compared, count!.uplift, count!.refusal]).toEqual([false, null, 'noStart']);
		expect(count!.parts.contacted).toMatchObject({ clients: 1, returned: 1 });
		expect(count!.toContact).toMatchObject({ clients: 200, returned: 10 });
	});
});
