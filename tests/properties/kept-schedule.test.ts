import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PlanEngine } from '../../src/lib/engine/plan-engine.ts';
import type { AnswerOf } from '../../src/lib/engine/analyses/registry.ts';
import { TextColumnBuilder, type Column } from '../../src/lib/kernel/columns.ts';
import { NO_CHOICE, OUTCOME_RESULTS, touchKey } from '../../src/lib/model/contacts.ts';
import { controlByHandKey, CONTROL_SEED, CONTROL_SHARE, endCampaign, startCampaign } from '../../src/lib/model/control-settings.ts';
import { mendKey, reasonKey } from '../../src/lib/model/diagnosis-settings.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import { clientFieldKey, type ClientField, type FieldChange, type PlanDocument } from '../../src/lib/model/fields.ts';
import type { ImportLayer, LayerContent } from '../../src/lib/model/layer.ts';
import { noteOutcome, noteUnplanned, NOTHING_LEARNT, removeOutcome } from '../../src/lib/model/outcomes.ts';
import { newPerson, setPerson } from '../../src/lib/model/people.ts';
import { outcomeOf } from '../../src/lib/reactivation/schedule/schedule.fixture.ts';

const AS_OF = 20_500;
const KEYS = Array.from({ length: 14 }, (_, n) => `c${n}`);
/** Silent for 5 to 400 days; every third has a phone, every second a messenger, some left for the price. */
const ROWS = KEYS.flatMap((client, n) => [90, 60, 30, 0].map((before) => ({ client, n, day: AS_OF - 5 - 30 * n - before })));

function content(): LayerContent {
	const texts = (of: (row: (typeof ROWS)[number]) => string): Column => {
		const builder = new TextColumnBuilder();
		for (const row of ROWS) builder.push(of(row));
		return builder.finish();
	};
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(ROWS, (_, row) => row + 2) }],
		['client', texts(({ client }) => client)],
		['date', { kind: 'day', values: Int32Array.from(ROWS, ({ day }) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(ROWS, ({ n }) => 100 + 50 * n) }],
		['phone', texts(({ n }) => (n % 3 === 0 ? `+3806712345${10 + n}` : ''))],
		['messenger', texts(({ n, client }) => (n % 2 === 0 ? `@${client}` : ''))],
		['leavingReason', texts(({ n }) => (n % 4 === 0 ? 'prices' : ''))]
	]);
	return { table: { rowCount: ROWS.length, columns }, issues: [], patch: null };
}
const LAYER: ImportLayer = {
	...{ id: 'L', kind: 'import', shape: 'orders', sourceName: 'shop.csv', sheetName: '', importedAt: 1, headers: [], mapping: {}, rules: null },
	...{ encoding: 'utf-8', delimiter: ';', fingerprint: '', rowCount: ROWS.length, changedCount: 0, rejectedCount: 0 }
};
const FIRST: readonly FieldChange[] = [
	{ group: 'layer', key: 'L', value: LAYER },
	{ group: 'plan', key: 'asOf', value: AS_OF },
	...KEYS.map((key): FieldChange => ({ group: 'client', key: clientFieldKey('category', key), value: 'B' })),
	setPerson({ ...newPerson('p', 'P', true), capacityPerDay: 2 })
];

/** A step a person could take, given the plan as it is. */
type Step = (document: PlanDocument) => readonly FieldChange[];
const aClient = fc.constantFrom(...KEYS);
const setting = (key: string, ...values: readonly (string | number | null)[]): fc.Arbitrary<Step> =>
	fc.constantFrom(...values).map((value) => () => [{ group: 'setting', key, value } satisfies FieldChange]);
const field = (name: ClientField, ...values: readonly (string | number | null)[]): fc.Arbitrary<Step> =>
	fc.tuple(aClient, fc.constantFrom(...values)).map(([key, value]) => () => [{ group: 'client', key: clientFieldKey(name, key), value } satisfies FieldChange]);

const aStep: fc.Arbitrary<Step> = fc.oneof(
	fc.tuple(aClient, fc.constantFrom(...OUTCOME_RESULTS), fc.constantFrom('o1', 'o2', 'o3')).map(
		([clientKey, result, id]): Step =>
			(document) =>
				noteOutcome(document, id, outcomeOf({ clientKey, result, day: AS_OF }), { ...NOTHING_LEARNT, number: result === 'wrongNumber' ? '1' : '' })
	),
	fc.tuple(aClient, fc.constantFrom('u1', 'u2')).map(
		([clientKey, id]): Step =>
			(document) =>
				document.fields.outcome.get(id)?.value ? [] : noteUnplanned(document, id, outcomeOf({ clientKey, day: AS_OF }))
	),
	fc.constantFrom('o1', 'o2', 'o3').map(
		(id): Step =>
			(document) =>
				document.fields.outcome.get(id)?.value ? removeOutcome(document, id) : []
	),
	fc
		.tuple(aClient, fc.integer({ min: 0, max: 2 }), fc.boolean())
		.map(([key, ordinal, skipped]): Step => () => [
			{ group: 'touch', key: touchKey(ordinal, key), value: { ...NO_CHOICE, skipped, day: skipped ? null : AS_OF + 9 } }
		]),
	field('consent', 'yes', 'no', null),
	field('phone', '+380671234567', ''),
	field('birthday', AS_OF - 9000, AS_OF - 10_010, null),
	field('category', 'A', 'C', null),
	field('decision', 'exclude', 'include', null),
	field('leavingReason', 'prices', 'service', ''),
	field('address', 'Main street 1'),
	field('wholesale', 'yes', null),
	field('debt', 900, null),
	field('flag:rude', 'yes', null),
	field('segment', 'x', null),
	field('mergedInto', 'c1', null),
	field('setApart', 'yes', null),
	setting('schedule/capDays', 3, 40, null),
	setting('schedule/quietWeekdays', '12345', null),
	setting('strategy/by', 'segment', null),
	setting('strategy/lost/B/x/whom', 'letGo', null),
	setting('strategy/lost/B/channels', 'call', null),
	setting('category/weight/debt', 5, null),
	setting('consumption/kind', 'season', null),
	setting('consumption/timesAYear', 2, 6, null),
	setting(reasonKey('prices', 'mended'), 'yes', null),
	setting(mendKey('cause', 'done'), 'yes', null),
	setting(CONTROL_SHARE.key, 0, 0.2, 0.5),
	setting(CONTROL_SEED.key, 1, 2, 3),
	aClient.map((key): Step => () => [{ group: 'setting', key: controlByHandKey(key), value: 'yes' }]),
	setting('economy/call/costPerContact', 5, null),
	fc.constantFrom<Step>(
		() => [{ group: 'plan', key: 'consent', value: 'yes' }],
		() => [{ group: 'plan', key: 'country', value: 'UA' }],
		() => [{ group: 'plan', key: 'name', value: 'x' }],
		() => [{ group: 'lever', key: 'returnRate', value: 0.001 }],
		() => [{ group: 'lever', key: 'lostAfter', value: 6 }],
		() => [setPerson({ ...newPerson('q', 'Q', false), capacityPerDay: 0 })],
		() =>
			startCampaign(
				AS_OF,
				KEYS.slice(0, 10).map((clientKey, n) => ({ clientKey, arm: n % 3 === 0 ? 'control' : 'contacted' }))
			),
		(document) => endCampaign(document)
	)
);

const openOn = async (document: PlanDocument): Promise<PlanEngine> => {
	const engine = new PlanEngine({ load: async () => content() });
	await engine.open(document, AS_OF);
	return engine;
};
const touches = async (engine: PlanEngine) =>
	(await engine.analyse('touches', { from: null, until: AS_OF + 400, person: null }, null)) as NonNullable<AnswerOf<'touches'>>;

it('whatever is changed, the plan kept is the plan made anew', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 8 }), async (steps) => {
			let { document } = applyChanges(emptyDocument('p', 'c', 0, '', 'UAH'), FIRST);
			const engine = await openOn(document);
			await touches(engine);
			for (const step of steps) {
				const changes = step(document);
				document = applyChanges(document, changes).document;
				await engine.change(changes);
				// Not every change is asked about before the next one.
				if (changes.length % 2 === 1) expect(await touches(engine)).toEqual(await touches(await openOn(document)));
			}
			expect(await touches(engine)).toEqual(await touches(await openOn(document)));
		}),
		{ numRuns: 60 }
	);
});

it('undoing everything gives the first plan', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 8 }), async (steps) => {
			let { document } = applyChanges(emptyDocument('p', 'c', 0, '', 'UAH'), FIRST);
			const engine = await openOn(document);
			const first = await touches(engine);
			const inverses: (readonly FieldChange[])[] = [];
			const make = async (changes: readonly FieldChange[]): Promise<void> => {
				const made = applyChanges(document, changes);
				document = made.document;
				inverses.push(made.inverse);
				await engine.change(made.applied);
			};
			for (const step of steps) await make(step(document));
			await touches(engine);
			for (const inverse of inverses.splice(0).reverse()) await make(inverse);
			expect(await touches(engine)).toEqual(first);
		}),
		{ numRuns: 40 }
	);
});
