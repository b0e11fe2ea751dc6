import { describe, expect, it } from 'vitest';
import { detectableRise } from '../../analysis/comparison/detectable.ts';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import {
	CONTROL_SEED,
	CONTROL_SHARE,
	controlByHandKey,
	controlTerms,
	endCampaign,
	insistOn,
	joinCampaign,
	startCampaign
} from '../../model/control-settings.ts';
import type { Outcome } from '../../model/contacts.ts';
import { applyChanges, clientFieldsOf, emptyDocument } from '../../model/document.ts';
import { clientFieldKey, type FieldChange, type PlanDocument } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { mergeInto } from '../../model/merged.ts';
import { armsOfClients } from '../control-group.ts';
import { identityOf } from '../identity.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { AnswerOf, TouchRow } from '../protocol.ts';

/** Every client buys each 30 days; as of day 1000 the first 120 are sleeping (50 days ago), the next 80 lost (200 days ago), and 20 bought yesterday. */
const SINCE = [...new Array<number>(120).fill(50), ...new Array<number>(80).fill(200), ...new Array<number>(20).fill(1)];
const ORDERS = SINCE.flatMap((since, c) => [60, 30, 0].map((before) => [`client ${c}`, 1000 - since - before] as const));

function contentOf(orders: readonly (readonly [string, number])[]): LayerContent {
	const client = new TextColumnBuilder();
	for (const [key] of orders) client.push(key);
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(orders, (_, row) => row + 2) }],
		['client', client.finish()],
		['date', { kind: 'day', values: Int32Array.from(orders, ([, day]) => day) }],
		['amount', { kind: 'number', values: new Float64Array(orders.length).fill(100) }]
	]);
	return { table: { rowCount: orders.length, columns }, issues: [], patch: null };
}

const layer = (id: string, rowCount: number): ImportLayer => ({
	id,
	shape: 'orders',
	sourceName: 'orders.csv',
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
const asB = SINCE.map((_, c): FieldChange => ({ group: 'client', key: clientFieldKey('category', `client ${c}`), value: 'B' }));

async function opened(changes: readonly FieldChange[] = []) {
	const engine = new PlanEngine({ load: async () => contentOf(ORDERS) });
	let document: PlanDocument = applyChanges(emptyDocument('p', 'c', 0, '', 'UAH'), [
		{ group: 'layer', key: 'L', value: layer('L', ORDERS.length) },
		{ group: 'plan', key: 'asOf', value: 1000 },
		{ group: 'plan', key: 'consent', value: 'yes' },
		...asB,
		...changes
	]).document;
	await engine.open(document, 1000);
	return {
		engine,
		document: () => document,
		change: async (applied: readonly FieldChange[]) => {
			document = applyChanges(document, applied).document;
			await engine.change(applied);
		},
		control: async () => (await engine.analyse('control', {}, null)) as AnswerOf<'control'>,
		start: async () => (await engine.analyse('controlStart', {}, null)) as AnswerOf<'controlStart'>,
		planned: async () => {
			const rows = (await engine.analyse('touches', { from: null, until: 2000, person: null }, null)) as readonly TouchRow[];
			// Those still active are reminded of what falls due; the comparison is of those to be returned.
			return new Set(rows.filter(({ lane }) => lane !== 'remind').map(({ clientKey }) => clientKey));
		}
	};
}

describe('M12.3 the control group of a plan', () => {
	it('is a tenth of those the plan would contact, of each group, and the plan leaves it out already', async () => {
		const plan = await opened();
		const { groups, contacted, control, aloneCount, startedOn } = await plan.control();
		expect(groups).toEqual([
			{ status: 'sleeping', category: 'B', contacted: 108, control: 12 },
			{ status: 'lost', category: 'B', contacted: 72, control: 8 }
		]);
		expect([contacted, control, aloneCount, startedOn]).toEqual([180, 20, 20, null]);
		const planned = await plan.planned();
		expect(planned.size).toBe(180);
		const { alone } = await plan.control();
		expect(alone.filter(({ clientKey }) => planned.has(clientKey))).toEqual([]);
	});

	it('costs what the plan expects of it, and says what its size can show', async () => {
		const { cost, detectable, expected } = await (await opened()).control();
		expect(cost.gross).toBeGreaterThan(0);
		// Nothing can be measured on half a year: 120 sleeping of 39–59 % and 80 lost of 5–35 % (M12.1).
		expect(expected?.kind).toBe('published');
		expect(expected?.low).toBeCloseTo(0.254, 12);
		expect(expected?.high).toBeCloseTo(0.494, 12);
		expect(detectable?.low).toBeCloseTo(detectableRise(0.254, 180, 20)!, 12);
		const none = await (await opened([set(CONTROL_SHARE.key, 0)])).control();
		expect([none.control, none.cost.gross, none.detectable]).toEqual([0, 0, null]);
		const few = await (await opened([set(CONTROL_SHARE.key, 0.02)])).control();
		expect([few.control, few.detectable]).toEqual([4, null]);
	});

	it('is another one under another number of the draw, and the same under the same', async () => {
		const names = async (seed: number) => (await (await opened([set(CONTROL_SEED.key, seed)])).control()).alone.map(({ clientKey }) => clientKey);
		expect(await names(5)).toEqual(await names(5));
		expect(await names(5)).not.toEqual(await names(6));
	});

	it('is fixed by the start, whatever changes afterwards', async () => {
		const plan = await opened();
		const before = (await plan.control()).alone;
		const { day, arms } = await plan.start();
		expect([day, arms.length, arms.filter(({ arm }) => arm === 'control').length]).toEqual([1000, 200, 20]);
		await plan.change(startCampaign(day, arms));
		await plan.change([set(CONTROL_SHARE.key, 0.5), set(CONTROL_SEED.key, 9), { group: 'lever', key: 'lostAfter', value: 5 }]);
		const after = await plan.control();
		expect([after.startedOn, after.contacted, after.control]).toEqual([1000, 180, 20]);
		expect(after.alone.map(({ clientKey }) => clientKey)).toEqual(before.map(({ clientKey }) => clientKey));
		await plan.change(endCampaign(plan.document()));
		expect((await plan.control()).startedOn).toBeNull();
	});

	it('draws who joins after the start by the same lot, outside the comparison', async () => {
		const plan = await opened();
		const { day, arms } = await plan.start();
		await plan.change(startCampaign(day, arms));
		// By day 1040 the twenty who had bought a day before have missed a cycle.
		await plan.change([{ group: 'plan', key: 'asOf', value: 1040 }]);
		const { joined, contacted, control } = await plan.control();
		expect([contacted, control, joined.contacted + joined.control]).toEqual([180, 20, 20]);
		const once = joined.control;
		await plan.change([{ group: 'plan', key: 'asOf', value: 1041 }]);
		expect((await plan.control()).joined.control).toBe(once);
	});

	it('writes down who joined, still outside the comparison, and takes it back with the campaign', async () => {
		const plan = await opened();
		const { day, arms } = await plan.start();
		await plan.change(startCampaign(day, arms));
		await plan.change([{ group: 'plan', key: 'asOf', value: 1040 }]);
		const before = await plan.control();
		expect(before.joined.open).toBe(20);
		const joined = (await plan.engine.analyse('controlJoin', {}, null)) as NonNullable<AnswerOf<'controlJoin'>>;
		expect(joined.day).toBe(1040);
		await plan.change(joinCampaign(joined.day, joined.arms));
		const after = await plan.control();
		expect(after).toEqual({ ...before, joined: { ...before.joined, open: 0 } });
		expect(plan.document().fields.arm.size).toBe(220);
		// Another name is another lot: what was written down stays all the same.
		const { clientKey } = joined.arms.find(({ arm }) => arm === 'control')!;
		await plan.change(mergeInto('somebody else', [clientKey]));
		expect(armsOfClients(plan.document(), identityOf(clientFieldsOf(plan.document()))).get('somebody else')).toBe('control');
		await plan.change(endCampaign(plan.document()));
		expect(controlTerms(plan.document()).joinedOn.size).toBe(0);
	});

	it('lets a person insist on a client, who then counts outside the comparison', async () => {
		const plan = await opened();
		const [first] = (await plan.control()).alone;
		await plan.change(insistOn(plan.document(), first.clientKey));
		const insisted = await plan.control();
		expect(insisted.byHand.map(({ clientKey }) => clientKey)).toEqual([first.clientKey]);
		expect(insisted.contacted + insisted.control).toBe(199);
		expect(await plan.planned()).toContain(first.clientKey);
		const { day, arms } = await plan.start();
		await plan.change(startCampaign(day, arms));
		const [second] = (await plan.control()).alone;
		await plan.change(insistOn(plan.document(), second.clientKey));
		const after = await plan.control();
		expect(after.contacted + after.control).toBe(198);
		expect(await plan.planned()).toContain(second.clientKey);
		expect(plan.document().fields.setting.get(controlByHandKey(second.clientKey))?.value).toBe('yes');
	});

	it('leaves out whom nothing can reach', async () => {
		const phone = (c: number): FieldChange => ({ group: 'client', key: clientFieldKey('phone', `client ${c}`), value: '+380441112233' });
		const plan = await opened(Array.from({ length: 100 }, (_, c) => phone(c)));
		const { contacted, control, unreachable } = await plan.control();
		expect([contacted, control, unreachable]).toEqual([90, 10, 100]);
	});

	it('is drawn anew, for the plan too, when somebody can no longer be contacted', async () => {
		const plan = await opened();
		await plan.planned();
		const [first] = (await plan.control()).alone;
		const stopped: Outcome = {
			clientKey: first.clientKey,
			day: 999,
			person: null,
			channel: 'call',
			contactReason: null,
			returnReason: null,
			message: null,
			variant: null,
			sells: false,
			result: 'askedToStop',
			objection: '',
			note: '',
			nextDay: null
		};
		await plan.change([{ group: 'outcome', key: 'o', value: stopped }]);
		const { contacted, control, alone } = await plan.control();
		expect([contacted, control]).toEqual([179, 20]);
		const planned = await plan.planned();
		expect(planned.size).toBe(179);
		expect(alone.some(({ clientKey }) => planned.has(clientKey))).toBe(false);
		await plan.change([{ group: 'client', key: clientFieldKey('category', 'client 7'), value: 'C' }]);
		expect((await plan.planned()).size).toBe((await plan.control()).contacted);
	});

	it('merged of both arms is in neither', async () => {
		const plan = await opened();
		const { day, arms } = await plan.start();
		await plan.change(startCampaign(day, arms));
		const one = arms.find(({ arm }) => arm === 'control')!.clientKey;
		const other = arms.find(({ arm }) => arm === 'contacted')!.clientKey;
		await plan.change([{ group: 'client', key: clientFieldKey('mergedInto', one), value: other }]);
		const { contacted, control } = await plan.control();
		expect([contacted, control]).toEqual([179, 19]);
	});
});
