import { countClass, returnedAfter, type BaseRates } from '../base-rate/base-rate.ts';
import { partOf } from '../../kernel/steps.ts';
import { RANKINGS } from '../../model/analysis-figures.ts';
import type { FitRefusal } from '../buying-model/fit.ts';
import type { DayNumber } from '../../kernel/days.ts';
import type { History } from '../types.ts';
import { discrimination, errorOfDifference, type Discrimination } from './auc.ts';
import { calibration, type CalibrationBand } from './calibration.ts';
import { rfmScores } from './rfm-score.ts';

/** Ways to say who is likelier to buy, the simplest first. */
export type Ranking = (typeof RANKINGS)[number];

/** Why a ranking could not be tried: no earlier cut-off to learn shares from, or no model. */
export type RankingRefusal = 'noEarlierCutoff' | FitRefusal;

export interface RankingResult {
	readonly ranking: Ranking;
	readonly auc: number | null;
	readonly refusal: RankingRefusal | null;
	/** Only where the ranking foretells chances. */
	readonly bands: readonly CalibrationBand[] | null;
}

interface TriedRanking extends RankingResult {
	readonly found: Discrimination | null;
}

/** Rankings whose scores are chances. */
const FORETELL: ReadonlySet<Ranking> = new Set(['ownHistory', 'model']);

export interface BackTest {
	readonly cutoff: DayNumber;
	readonly horizonDays: number;
	readonly clients: number;
	readonly bought: number;
	readonly rankings: readonly RankingResult[];
	/** The simplest ranking that none beats clearly; null where too few bought, or too few did not, to say. */
	readonly trusted: Ranking | null;
}

/** Fewer on either side and an area says nothing. */
export const FEWEST_EVENTS = 30;
/** A ranking is clearly beaten by one that is right in a hundredth more of all pairs, beyond what chance does in 19 cases of 20. */
const LEAST_LEAD = 0.01;
const Z = 1.959963984540054;

/** A share of an earlier cut-off is that of its own field only with so many clients. */
const FEWEST_IN_FIELD = 30;

/**
 * Ranks the clients of a past day by what was known then, and looks who bought. `statuses` by position of `before`; `learned` are the shares of an
 * earlier cut-off, whose horizon ended by this one; `chances` those of the model fitted to `before`, or why there are none. Yields the share done.
 */
export function* backTest(
	before: History,
	after: History,
	statuses: Uint8Array,
	learned: BaseRates | null,
	chances: Float64Array | FitRefusal
): Generator<number, BackTest> {
	const bought = returnedAfter(before, after);
	const hits = bought.reduce((sum, hit) => sum + hit, 0);
	const scoresOf: Readonly<Record<Exclude<Ranking, 'rfm'>, Float64Array | RankingRefusal>> = {
		recency: Float64Array.from(before.lastDay),
		ownHistory: learned === null ? 'noEarlierCutoff' : learnedChances(before, statuses, learned),
		model: chances
	};
	const results: TriedRanking[] = [];
	for (const ranking of RANKINGS) {
		const done = (part: number): number => (results.length + part) / RANKINGS.length;
		yield done(0);
		const scores = ranking === 'rfm' ? yield* partOf(rfmScores(before), done(0), done(0.4)) : scoresOf[ranking];
		if (typeof scores === 'string') {
			results.push({ ranking, auc: null, refusal: scores, bands: null, found: null });
			continue;
		}
		yield done(0.5);
		const found = discrimination(scores, bought);
		yield done(0.8);
		results.push({ ranking, auc: found.auc, refusal: null, bands: FORETELL.has(ranking) ? calibration(scores, bought) : null, found });
	}
	const enough = hits >= FEWEST_EVENTS && before.clientCount - hits >= FEWEST_EVENTS;
	return {
		cutoff: before.asOf,
		horizonDays: after.asOf - before.asOf,
		clients: before.clientCount,
		bought: hits,
		rankings: results.map(({ ranking, auc, refusal, bands }) => ({ ranking, auc, refusal, bands })),
		trusted: enough ? simplestUnbeaten(results, bought) : null
	};
}

/** The share of those who came back among clients of the same status and number of purchases; of the same status, or of all, where those were few. */
function learnedChances(before: History, statuses: Uint8Array, { grid, byStatus }: BaseRates): Float64Array {
	const clients = byStatus.reduce((sum, row) => sum + row.clients, 0);
	const ofAll = byStatus.reduce((sum, row) => sum + row.returned, 0) / clients;
	const chances = grid.map((row, status) => row.map((field) => [field, byStatus[status]].find((share) => share.clients >= FEWEST_IN_FIELD)?.share ?? ofAll));
	return Float64Array.from(before.purchaseCount, (count, p) => chances[statuses[p]][countClass(count)]);
}

function simplestUnbeaten(results: readonly TriedRanking[], bought: Uint8Array): Ranking | null {
	const tried = results.flatMap(({ ranking, auc, found }) => (auc === null || found === null ? [] : [{ ranking, auc, found }]));
	const beats = (one: (typeof tried)[number], other: (typeof tried)[number]): boolean => {
		const lead = one.auc - other.auc;
		return lead >= LEAST_LEAD && lead > Z * errorOfDifference(one.found.placements, other.found.placements, bought);
	};
	return tried.find((one) => !tried.some((other) => beats(other, one)))?.ranking ?? null;
}
