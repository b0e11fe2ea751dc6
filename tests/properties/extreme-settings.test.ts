import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../src/lib/engine/analyses/doubt.ts';
import { PlanEngine } from '../../src/lib/engine/plan-engine.ts';
import { TextColumnBuilder, type Column } from '../../src/lib/kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import { FIGURES_IN_DOUBT, refuseRange, UNCERTAIN_LEVERS, type UncertainLever } from '../../src/lib/model/doubt.ts';
import { rangeChanges, SEED_SETTING } from '../../src/lib/model/doubt-settings.ts';
import {
	CHANNEL_SETTINGS,
	channelUseKey,
	ECONOMY_SETTINGS,
	NAME_IN_SUBJECT_KEY,
	OFFER_KIND_KEY,
	OFFER_KINDS,
	OFFER_SETTINGS
} from '../../src/lib/model/economics-settings.ts';
import { ECONOMY_CHANNELS } from '../../src/lib/model/economics-channels.ts';
import type { FieldChange } from '../../src/lib/model/fields.ts';
import type { ImportLayer } from '../../src/lib/model/layer.ts';
import { LEVERS } from '../../src/lib/model/levers.ts';
import { refuseNumber, SMALLEST } from '../../src/lib/model/number-range.ts';
import { typedSetting, type NumberSetting } from '../../src/lib/model/settings.ts';

const ALL_SETTINGS: readonly NumberSetting[] = [
	...ECONOMY_CHANNELS.flatMap((channel) => Object.values(CHANNEL_SETTINGS[channel])),
	...Object.values(OFFER_SETTINGS),
	...Object.values(ECONOMY_SETTINGS)
];
const IMPOSSIBLE = [NaN, Infinity, -Infinity, -1, -SMALLEST, 1e-308, 1e300];

const writing = (key: string, value: number | string): FieldChange => ({ group: 'setting', key, value });

/** The ends of what a field takes, next to nothing, and anything between. */
const anyWithin = ({ min, max, minExclusive }: Pick<NumberSetting, 'min' | 'max' | 'minExclusive'>): fc.Arbitrary<number> =>
	fc
		.oneof(fc.constantFrom(min, max, SMALLEST, 1e-6, 1), fc.double({ min, max, noNaN: true }))
		.filter((value) => refuseNumber({ min, max, minExclusive }, value) === null);

const anySettings: fc.Arbitrary<FieldChange[]> = fc
	.tuple(
		fc.tuple(...ALL_SETTINGS.map((setting) => fc.option(anyWithin(setting).map((value) => writing(setting.key, value))))),
		fc.tuple(...ECONOMY_CHANNELS.map((channel) => fc.constantFrom('on', 'off').map((use) => writing(channelUseKey(channel), use)))),
		fc.constantFrom('yes', '').map((named) => writing(NAME_IN_SUBJECT_KEY, named)),
		fc.constantFrom(...OFFER_KINDS).map((kind) => writing(OFFER_KIND_KEY, kind))
	)
	.map(([numbers, uses, named, kind]) => [...numbers.filter((change) => change !== null), ...uses, named, kind]);

/** Both ends of a range as its fields take them; thresholds on their own sides of each other. */
const anyRange = (lever: UncertainLever): fc.Arbitrary<FieldChange[]> => {
	const within = { ...LEVERS[lever], ...(lever === 'sleepingAfter' ? { max: 1 } : lever === 'lostAfter' ? { min: 1, minExclusive: false } : {}) };
	return fc.tuple(anyWithin(within), anyWithin(within)).map(([a, b]) => rangeChanges(lever, { low: Math.min(a, b), likely: null, high: Math.max(a, b) }));
};
const anyRanges = fc.tuple(...UNCERTAIN_LEVERS.map((lever) => fc.option(anyRange(lever), { nil: [] }))).map((changes) => changes.flat());

const ROWS = [0, 0, 0, 1, 1, 2, 3, 3, 3, 3, 4, 4].map((code, i) => ({ client: `c${code}`, day: 10_000 + 40 * i, amount: 10 * (i + 1) }));

/** A few clients who can be reached, under changes of settings. */
async function planWith(changes: readonly FieldChange[]): Promise<PlanEngine> {
	const text = (of: (row: (typeof ROWS)[number]) => string): Column => {
		const builder = new TextColumnBuilder();
		for (const row of ROWS) builder.push(of(row));
		return builder.finish();
	};
	const columns = new Map<string, Column>([
		['client', text(({ client }) => client)],
		['phone', text(({ client }) => `+49 170 00000${client.slice(1)}`)],
		['email', text(({ client }) => `${client}@example.org`)],
		['consent', text(() => 'yes')],
		['date', { kind: 'day', values: Int32Array.from(ROWS, ({ day }) => day) }],
		['amount', { kind: 'number', values: Float64Array.from(ROWS, ({ amount }) => amount) }]
	]);
	const layer = { id: 'orders', kind: 'import', shape: 'orders', importedAt: 1, headers: [], mapping: {}, rowCount: ROWS.length } as unknown as ImportLayer;
	const engine = new PlanEngine({ load: async () => ({ table: { rowCount: ROWS.length, columns }, issues: [], patch: null }) });
	const { document } = applyChanges(emptyDocument('p', 'c', 0, '', 'UAH'), [{ group: 'layer', key: 'orders', value: layer }, ...changes]);
	await engine.open(document, 11_000);
	return engine;
}

/** Where an answer holds a number that is none; numbers known only to be unknown are null. */
function untold(value: unknown, path: string): string[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, part]) => untold(part, `${path}.${key}`));
}

describe('channels, offers and work', () => {
	it('refuse what cannot be, with the reason, and a file from elsewhere that holds it all the same is read without it', () => {
		for (const setting of ALL_SETTINGS) {
			for (const value of IMPOSSIBLE) {
				expect(refuseNumber(setting, value), `${setting.key} ${value}`).toBe(
					!Number.isFinite(value) ? 'notANumber' : value > setting.max ? 'tooLarge' : 'tooSmall'
				);
				const { document } = applyChanges(emptyDocument('p', 'c', 0, '', 'UAH'), [writing(setting.key, value)]);
				expect(typedSetting(document, setting), `${setting.key} ${value}`).toBeNull();
			}
		}
	});

	it('as far as their fields go, leave every number of the economics told or unknown', async () => {
		let known = 0;
		await fc.assert(
			fc.asyncProperty(anySettings, async (changes) => {
				const answer = await (await planWith(changes)).analyse('economics', {}, null);
				expect(untold(answer, 'economics')).toEqual([]);
				known += Number((answer as { figures: Record<string, number | null> }).figures['economics.net'] !== null);
			}),
			{ numRuns: 250 }
		);
		expect(known).toBeGreaterThan(50);
	});
});

describe('draws', () => {
	it('under any ranges that their fields take are the same for the same seed, in order, and told or unknown', async () => {
		let known = 0;
		await fc.assert(
			fc.asyncProperty(anyRanges, anyWithin(SEED_SETTING).map(Math.floor), async (ranges, seed) => {
				const changes = [...ranges, writing(SEED_SETTING.key, seed)];
				const answer = (await (await planWith(changes)).analyse('doubt', {}, null)) as Doubt;
				expect(await (await planWith(changes)).analyse('doubt', {}, null)).toEqual(answer);
				expect(untold(answer, 'doubt')).toEqual([]);
				for (const id of FIGURES_IN_DOUBT) {
					const { p10, p50, p90 } = answer.spreads[id];
					if (p10 === null || p50 === null || p90 === null) continue;
					known++;
					expect(p10).toBeLessThanOrEqual(p50);
					expect(p50).toBeLessThanOrEqual(p90);
				}
			}),
			{ numRuns: 25 }
		);
		expect(known).toBeGreaterThan(50);
	});

	it('from ranges of one point are the figure in force', async () => {
		await fc.assert(
			fc.asyncProperty(fc.subarray([...UNCERTAIN_LEVERS], { minLength: 1 }), fc.nat(1000), async (levers, seed) => {
				const plain = await planWith([]);
				const { assessment } = await plain.evaluate({ revision: 1, live: null, windows: [] });
				const points = levers.flatMap((lever) => {
					const value = assessment.levers[lever].value;
					return value === null ? [] : rangeChanges(lever, { low: value, likely: value, high: value });
				});
				const { spreads } = (await (await planWith([...points, writing(SEED_SETTING.key, seed)])).analyse('doubt', {}, null)) as Doubt;
				for (const id of FIGURES_IN_DOUBT) {
					const figure = assessment.figures[id];
					const { likely, p10, p50, p90 } = spreads[id];
					for (const told of [likely, p10, p50, p90]) {
						if (figure === null) expect(told, id).toBeNull();
						else expect(told, id).toBeCloseTo(figure, 9);
					}
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('cannot be asked of ranges the wrong way round or with clients lost before they sleep', () => {
		fc.assert(
			fc.property(fc.constantFrom(...UNCERTAIN_LEVERS), fc.double({ min: 0.01, max: 0.49, noNaN: true }), (lever, part) => {
				const { min, max } = LEVERS[lever];
				const [low, high] = [min + part * (max - min), max - part * (max - min)];
				expect(refuseRange(lever, 'low', high, { low: null, likely: null, high: low })).toBe('reversed');
				expect(refuseRange(lever, 'high', low, { low: high, likely: null, high: null })).toBe('reversed');
				for (const value of IMPOSSIBLE) expect(refuseRange(lever, 'low', value, { low: null, likely: null, high: null }), `${lever} ${value}`).not.toBeNull();
			})
		);
		expect(refuseRange('sleepingAfter', 'high', 3.5, { low: 1, likely: null, high: null }, { low: 3, high: 4 })).toBe('overlapping');
		expect(refuseRange('lostAfter', 'low', 1, { low: null, likely: null, high: 4 }, { low: 0.5, high: 1.5 })).toBe('overlapping');
	});
});
