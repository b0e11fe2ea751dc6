import { categorize } from '../analysis/categorize.ts';
import { scoresOf } from '../analysis/category-points.ts';
import { PRESET_CATEGORY_TERMS, type CategoryRuleId, type CategoryTerms } from '../model/category-rules.ts';
import { FLAG_FIELDS, flagsOf, senseOf } from '../model/client-flags.ts';
import { CATEGORIES, CATEGORY_A, CATEGORY_C } from '../model/standing.ts';
import type { History } from '../analysis/types.ts';
import { rulesInForce, type CategorySources } from './category-values.ts';
import type { ClientFields } from './identity.ts';

/** What a client's category follows from: the rules, the rules while its flags disagree, its flags, or a person's choice. */
export const BY_RULES = 0;
export const BY_RULES_FLAGS_DISAGREE = 1;
export const BY_FLAGS = 2;
export const BY_HAND = 3;

export interface Categories {
	/** By position: as in Judgement, and one of the above. */
	readonly category: Uint8Array;
	readonly basis: Uint8Array;
	/** What clients are ranked by: their margin, or their points where other rules count. */
	readonly margin: Float64Array;
	readonly order: Float64Array;
	readonly terms: CategoryTerms;
	/** Rules that count: they have a weight and data. Where none has, margin alone stands. */
	readonly counting: readonly CategoryRuleId[];
}

/**
 * By the rules (M13.13, with other weights M3.2–M3.4); flags set by hand come first: for a client A, against it C, and both at once leave it to the person;
 * a category chosen by hand stands over everything (M3.5). `sources` null: margin alone.
 */
export function categoriesOf(
	history: History,
	clientKeys: readonly string[],
	overlay: ClientFields,
	terms: CategoryTerms = PRESET_CATEGORY_TERMS,
	sources: CategorySources | null = null
): Categories {
	// Without costs every client has the same margin, a positive share of revenue (its lever refuses anything else): totals rank as margins do.
	const margin = history.margin?.byPosition ?? history.total;
	const rules = sources && !isMarginAlone(terms) ? rulesInForce(terms, sources) : [];
	const counting: readonly CategoryRuleId[] = rules.length > 0 ? rules.map(({ id }) => id) : ['margin'];
	const order = counting.length === 1 && counting[0] === 'margin' ? margin : scoresOf(rules, history.clientCount);
	const category = categorize(margin, true, terms, order);
	const basis = new Uint8Array(history.clientCount);
	const chosen = overlay.get('category');
	const isFlagged = FLAG_FIELDS.some((field) => overlay.has(field));
	for (let position = 0; (chosen || isFlagged) && position < history.clientCount; position++) {
		const key = clientKeys[history.client[position]];
		const byHand = CATEGORIES.findIndex((name) => name === chosen?.get(key));
		const sense = isFlagged ? senseOf(flagsOf((field) => overlay.get(field)?.get(key))) : null;
		if (byHand >= 0) category[position] = byHand;
		else if (sense === 'for') category[position] = CATEGORY_A;
		else if (sense === 'against') category[position] = CATEGORY_C;
		basis[position] = byHand >= 0 ? BY_HAND : sense === 'both' ? BY_RULES_FLAGS_DISAGREE : sense === null ? BY_RULES : BY_FLAGS;
	}
	return { category, basis, margin, order, terms, counting };
}

const isMarginAlone = ({ weights }: CategoryTerms): boolean => Object.entries(weights).every(([id, weight]) => id === 'margin' || weight === 0);
