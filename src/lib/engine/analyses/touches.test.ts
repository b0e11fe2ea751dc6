import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { startCampaign } from '../../model/control-settings.ts';
import { NO_CHOICE, touchKey } from '../../model/contacts.ts';
import { channelUseKey } from '../../model/economics-settings.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { clientFieldKey, type FieldChange } from '../../model/fields.ts';
import type { ImportLayer, LayerContent } from '../../model/layer.ts';
import { newPerson, setPerson } from '../../model/people.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { PlanRow } from '../protocol.ts';
import type { AnswerOf } from './registry.ts';

const AS_OF = 20_500;
/** Each bought four times, 30 days apart: the last time so many days before as-of. */
const SILENT: Readonly<Record<string, number>> = { Anna: 5, Boris: 20, Clara: 45, David: 200, Emma: 400 };
const ORDERS = Object.entries(SILENT).flatMap(([client, days]) => [90, 60, 30, 0].map((before) => [client, AS_OF - days - before] as const));

function contentOf(): LayerContent {
	const texts = (values: readonly string[]): Column => {
		const builder = new TextColumnBuilder();
		for (const value of values) builder.push(value);
		return builder.finish();
	};
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(ORDERS, (_, row) => row + 2) }],
		['client', texts(ORDERS.map(([client]) => client))],
		['date', { kind: 'day', values: Int32Array.from(ORDERS, ([, day]) => day) }],
		['amount', { kind: 'number', values: new Float64Array(ORDERS.length).fill(1000) }],
		['messenger', texts(ORDERS.map(([client]) => `@${client}`))],
		['phone', texts(ORDERS.map((_, row) => `+7900123450${row % 10}`))]
	]);
	return { table: { rowCount: ORDERS.length, columns }, issues: [], patch: null };
}

const LAYER: ImportLayer = {
	id: 'orders',
	shape: 'orders',
	sourceName: 'shop.csv',
	sheetName: '',
	importedAt: 1,
	headers: [],
	mapping: {},
	encoding: 'utf-8',
	delimiter: ';',
	rowCount: ORDERS.length,
	rejectedCount: 0,
	kind: 'import',
	rules: null,
	fingerprint: '',
	changedCount: 0
};

async function opened(...changes: readonly FieldChange[]): Promise<PlanEngine> {
	const engine = new PlanEngine({ load: async () => contentOf() });
	const first: FieldChange[] = [
		{ group: 'layer', key: 'orders', value: LAYER },
		{ group: 'plan', key: 'asOf', value: AS_OF },
		{ group: 'plan', key: 'consent', value: 'yes' },
		...Object.keys(SILENT).map((client): FieldChange => ({ group: 'client', key: clientFieldKey('category', client), value: 'B' }))
	];
	await engine.open(applyChanges(emptyDocument('p', 'c', 0, '', 'RUB'), [...first, ...changes]).document, AS_OF);
	return engine;
}
const ask = async (engine: PlanEngine, until = AS_OF + 90) =>
	(await engine.analyse('touches', { from: null, until, person: null }, null)) as NonNullable<AnswerOf<'touches'>>;
const ofClient = async (engine: PlanEngine, client: string) => (await ask(engine)).filter(({ clientKey }) => clientKey === client);

describe('M11 contacts of a plan', () => {
	it('come in three lanes, with what is shown of the client', async () => {
		const touches = await ask(await opened());
		const lane = (client: string) => new Set(touches.filter(({ clientKey }) => clientKey === client).map((touch) => touch.lane));
		expect(lane('Boris')).toEqual(new Set(['remind']));
		expect(lane('Clara')).toEqual(new Set(['wake']));
		expect(lane('Emma')).toEqual(new Set(['winBack']));
		expect(touches.find(({ clientKey }) => clientKey === 'Emma')).toMatchObject({
			name: 'Emma',
			messenger: '@Emma',
			status: 'lost',
			category: 'B',
			ordinal: 0
		});
		expect(touches.map(({ day }) => day)).toEqual(touches.map(({ day }) => day).sort((a, b) => a - b));
	});

	it('are narrowed to days and to a person', async () => {
		const engine = await opened(setPerson(newPerson('p', 'Olga', false)));
		const all = await ask(engine);
		const [first] = all;
		expect(await ask(engine, first.day)).toEqual(all.filter(({ day }) => day === first.day));
		expect(await engine.analyse('touches', { from: null, until: AS_OF + 90, person: 'p' }, null)).toEqual(all);
		expect(await engine.analyse('touches', { from: null, until: AS_OF + 90, person: 'q' }, null)).toEqual([]);
	});

	it('what was set by hand for one contact survives what changes around it, and is taken back by undo', async () => {
		const engine = await opened();
		const [{ day }] = await ofClient(engine, 'Emma');
		const key = touchKey(0, 'Emma');
		await engine.change([{ group: 'touch', key, value: { ...NO_CHOICE, day: day + 9 } }]);
		expect((await ofClient(engine, 'Emma'))[0]).toMatchObject({ day: day + 9, byHand: ['day'] });
		await engine.change([{ group: 'lever', key: 'returnRate', value: 0.3 }]);
		await engine.change([{ group: 'client', key: clientFieldKey('phone', 'Anna'), value: '+79001112233' }]);
		expect((await ofClient(engine, 'Emma'))[0]).toMatchObject({ day: day + 9 });
		await engine.change([{ group: 'touch', key, value: null }]);
		expect((await ofClient(engine, 'Emma'))[0]).toMatchObject({ day, byHand: [] });
	});

	it('a contact that was made, a client left for comparison and one taken out are no longer planned', async () => {
		const engine = await opened();
		const armOf = (clientKey: string) => ({ clientKey, arm: clientKey === 'Emma' ? ('control' as const) : ('contacted' as const) });
		await engine.change(startCampaign(AS_OF, Object.keys(SILENT).map(armOf)));
		expect(await ofClient(engine, 'Emma')).toEqual([]);
		await engine.change([{ group: 'client', key: clientFieldKey('decision', 'David'), value: 'exclude' }]);
		expect(await ofClient(engine, 'David')).toEqual([]);
		const [next] = await ofClient(engine, 'Clara');
		const { clientKey, day, person, contactReason, returnReason, message, variant, sells } = next;
		const made = { clientKey, day, person, channel: next.channel!, contactReason, returnReason, message, variant, sells };
		await engine.change([{ group: 'outcome', key: 'o1', value: { ...made, result: 'sent', objection: '', note: '', nextDay: null } }]);
		expect((await ofClient(engine, 'Clara'))[0]).toMatchObject({ ordinal: 1 });
	});

	it('rows of the plan show the next contact once all are planned, and its own rule until then', async () => {
		const engine = await opened();
		const row = async () => {
			const { rows } = await engine.rows({ sheet: 'plan', start: 0, end: 9 });
			return (rows as readonly PlanRow[]).find(({ clientKey }) => clientKey === 'Emma')!.contact;
		};
		await engine.change([{ group: 'touch', key: touchKey(0, 'Emma'), value: { ...NO_CHOICE, day: AS_OF + 33, channel: 'call' } }]);
		expect((await row()).date).not.toBe(AS_OF + 33);
		expect(await engine.analyse('planDates', {}, null)).toEqual({ version: 1 });
		expect(await row()).toMatchObject({ date: AS_OF + 33, channel: { value: 'call', byHand: true } });
		await engine.change([{ group: 'client', key: clientFieldKey('channel', 'Emma'), value: 'sms' }]);
		expect((await row()).channel).toEqual({ value: 'sms', byHand: true });
	});
});

describe('M8.5 advertising before the contact', () => {
	const warmUps = async (engine: PlanEngine) => (await engine.analyse('warmUp', {}, null)) as NonNullable<AnswerOf<'warmUp'>>;
	const ads: FieldChange = { group: 'setting', key: channelUseKey('ads'), value: 'on' };

	it('begins a week before the first contact of a group, for those whom an audience may hold', async () => {
		expect(await warmUps(await opened())).toEqual([]);
		const engine = await opened(ads);
		const lost = (await warmUps(engine)).find(({ status }) => status === 'lost')!;
		const first = Math.min(...(await ask(engine)).filter(({ status }) => status === 'lost').map(({ day }) => day));
		expect(lost).toMatchObject({ category: 'B', clients: 2, contacts: first, from: Math.max(AS_OF + 1, first - 7) });
		await engine.change([
			{ group: 'client', key: clientFieldKey('consent', 'Emma'), value: 'unknown' },
			{ group: 'plan', key: 'consent', value: null }
		]);
		expect(await warmUps(engine)).toEqual([]);
	});
});

it('follow the day where nobody set the day counted as of', async () => {
	const engine = await opened({ group: 'plan', key: 'asOf', value: null });
	await ask(engine);
	await engine.turnTo(AS_OF + 10);
	const tomorrow = await opened({ group: 'plan', key: 'asOf', value: AS_OF + 10 });
	expect(await ask(engine)).toEqual(await ask(tomorrow));
});
