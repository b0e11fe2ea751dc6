import { type WhyNone } from '../../reactivation/schedule/types.ts';
import { LANES, type Lane } from '../../model/contacts.ts';
import { warningsOf, type WarningKind } from '../../reactivation/schedule/warnings.ts';
import type { AnalysisContext } from './context.ts';
import { positionsByKey } from './positions-by-key.ts';

/** Days ahead of which the first figures tell. */
const FOUR_WEEKS = 28;
const ROWS_A_STEP = 64;

export interface RhythmAnswer {
	/** Contacts of the next four weeks, what is due already among them; and those that sell nothing (M6.3). */
	readonly soon: number;
	readonly soonLight: number;
	readonly contacts: number;
	readonly lanes: Readonly<Record<Lane, number>>;
	/** Clients that were to be planned, and those with a contact. */
	readonly clients: number;
	readonly planned: number;
	readonly none: Readonly<Partial<Record<WhyNone, number>>>;
	/** Contacts set against a rule, by the rule. */
	readonly warnings: Readonly<Partial<Record<WarningKind, number>>>;
	readonly horizonDays: number;
}

/** What the rules of the rhythm come to (M6.3, M6.4, M11). */
export const rhythm = (context: AnalysisContext): Promise<RhythmAnswer> => context.run(rhythmSteps(context));

function* rhythmSteps(context: AnalysisContext): Generator<number, RhythmAnswer> {
	const { schedule, setup } = yield* context.scheduled();
	const touches = schedule.touches();
	const soon = touches.filter(({ day }) => day <= schedule.asOf + FOUR_WEEKS);
	const none = schedule.none();
	const rows = context.settled();
	const positions = positionsByKey(rows);
	const warnings: Partial<Record<WarningKind, number>> = {};
	for (const [index, touch] of touches.filter(({ byHand }) => byHand.length > 0).entries()) {
		if (index % ROWS_A_STEP === 0) yield 0.9;
		const position = positions.get(touch.clientKey);
		if (position === undefined) continue;
		const source = { setup, load: (person: string | null, day: number) => schedule.load(person, day) };
		for (const { kind } of warningsOf(touch, schedule.of(touch.clientKey), rows.facts(position), source)) warnings[kind] = (warnings[kind] ?? 0) + 1;
	}
	const without = [...none.values()].reduce((sum, count) => sum + count, 0);
	return {
		soon: soon.length,
		soonLight: soon.filter(({ sells }) => !sells).length,
		contacts: touches.length,
		lanes: Object.fromEntries(LANES.map((lane) => [lane, touches.filter((touch) => touch.lane === lane).length])) as Record<Lane, number>,
		clients: schedule.clientCount,
		planned: schedule.clientCount - without,
		none: Object.fromEntries(none),
		warnings,
		horizonDays: setup.rules.horizonDays
	};
}
