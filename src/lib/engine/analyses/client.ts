import { placeOf, type CategoryPlace } from '../../analysis/category-place.ts';
import { pointsOf } from '../../analysis/category-points.ts';
import type { ClientAssessment } from '../../analysis/types.ts';
import { worthTerms } from '../../analysis/worth.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { CATEGORY_RULE, type CategoryRuleId } from '../../model/category-rules.ts';
import type { ClientFlag } from '../../model/client-flags.ts';
import type { RfmSegment } from '../../model/rfm-segments.ts';
import { CATEGORIES, type Category } from '../../model/standing.ts';
import { BY_FLAGS, BY_HAND, BY_RULES_FLAGS_DISAGREE } from '../categories.ts';
import { ruleValues } from '../category-values.ts';
import { rowsOfClient, type SourceRow } from '../source-rows.ts';
import type { AnalysisContext } from './context.ts';

export interface CategoryReason {
	readonly category: Category;
	readonly basis: 'rules' | 'flagsDisagree' | 'flags' | 'hand';
	readonly flags: readonly ClientFlag[];
	/** What the person wrote who chose it; '' nothing. */
	readonly reason: string;
	/** null: the margin is unknown, zero or negative. */
	readonly place: CategoryPlace | null;
	readonly margin: number | null;
	/** Shares of the margin up to which a client is A, and A or B. */
	readonly upToA: number;
	readonly upToB: number;
	/** The rules that count, with the client's points, 0…1; null where its value is unknown. */
	readonly points: readonly { readonly id: CategoryRuleId; readonly weight: number; readonly points: number | null }[];
}

/** How a client comes to its figures, from the levers down to its rows. */
export interface ClientChain {
	readonly asOf: DayNumber;
	readonly lastDay: DayNumber;
	readonly assessment: ClientAssessment;
	readonly category: CategoryReason;
	readonly rfm: string;
	readonly rfmSegment: RfmSegment | null;
	/** In force, thresholds raised by grace; null is unknown. */
	readonly cycleDays: number | null;
	readonly sleepingAfter: number;
	readonly lostAfter: number;
	readonly margin: number | null;
	readonly lifetimeYears: number | null;
	readonly returnRate: number;
	readonly contactCost: number | null;
	/** The newest first. */
	readonly rows: readonly SourceRow[];
	readonly rowCount: number;
}

/** More than a person reads one by one; the Orders sheet has them all. */
const MOST_ROWS = 200;

/** null where the client has no purchase up to the day counted as of. */
export function client(context: AnalysisContext, { clientKey }: { readonly clientKey: string }): ClientChain | null {
	const { dataset, standing, assessment } = context;
	const { history } = standing;
	const code = dataset.clientKeys.indexOf(clientKey);
	const position = code < 0 ? -1 : history.position[code];
	if (position < 0) return null;
	const reader = context.reader();
	const terms = worthTerms(assessment.levers);
	const row = reader.clientRow(position);
	const rows = rowsOfClient(dataset, history, code);
	return {
		asOf: history.asOf,
		lastDay: row.lastDay,
		assessment: reader.assessment(position),
		category: reasonOf(context, position),
		rfm: row.rfm,
		rfmSegment: row.rfmSegment,
		cycleDays: assessment.levers.cycle.value,
		sleepingAfter: terms.sleepingMissed,
		lostAfter: terms.lostMissed,
		margin: assessment.levers.margin.value,
		lifetimeYears: assessment.figures['lifetime.years'],
		returnRate: terms.returnRate,
		contactCost: assessment.levers.contactCost.value,
		rows: rows.slice(0, MOST_ROWS),
		rowCount: rows.length
	};
}

function reasonOf(context: AnalysisContext, position: number): CategoryReason {
	const { standing, dataset } = context;
	const { category, basis, margin, order, terms, counting } = standing.categories;
	const reader = context.reader();
	const { details, overlay } = reader.sources;
	const from = { dataset, details, overlay, history: standing.history };
	const by = basis[position];
	return {
		category: CATEGORIES[category[position]],
		basis: by === BY_HAND ? 'hand' : by === BY_FLAGS ? 'flags' : by === BY_RULES_FLAGS_DISAGREE ? 'flagsDisagree' : 'rules',
		flags: reader.flags(position),
		reason: reader.byHand('categoryReason', position),
		place: placeOf(margin, order, position),
		margin: Number.isNaN(margin[position]) ? null : margin[position],
		upToA: terms.upToA,
		upToB: terms.upToB,
		points: counting.map((id) => {
			const values = ruleValues(id, from);
			const points = values ? pointsOf(values, CATEGORY_RULE[id].direction)[position] : NaN;
			return { id, weight: terms.weights[id], points: Number.isNaN(points) ? null : points };
		})
	};
}
