import { countBelow } from '../kernel/sorted.ts';
import { CATEGORY_RULE, type CategoryRuleId } from '../model/category-rules.ts';

/** A rule's values by position; NaN where a client's is unknown. */
export interface RuleValues {
	readonly id: CategoryRuleId;
	readonly weight: number;
	readonly values: Float64Array;
}

/**
 * Points of each client by one rule, 0…1 (M3.2, M3.4): `more`, the share of the other clients it outdoes; `less`, what is left of 1 by the share of those that do
 * better. Equals have the same points, and a client whose value is unknown has none (NaN).
 */
export function pointsOf(values: Float64Array, direction: 'more' | 'less'): Float64Array {
	const known = values.filter((value) => !Number.isNaN(value)).sort();
	const others = Math.max(1, known.length - 1);
	return values.map((value) => {
		if (Number.isNaN(value)) return NaN;
		const smaller = countBelow(known, value);
		return direction === 'more' ? smaller / others : 1 - smaller / others;
	});
}

/** Weighted mean of a client's points over the rules that know it; NaN where none does. */
export function scoresOf(rules: readonly RuleValues[], clientCount: number): Float64Array {
	const points = rules.map(({ id, values }) => pointsOf(values, CATEGORY_RULE[id].direction));
	const scores = new Float64Array(clientCount);
	for (let p = 0; p < clientCount; p++) {
		let sum = 0;
		let weight = 0;
		rules.forEach((rule, r) => {
			if (Number.isNaN(points[r][p])) return;
			sum += rule.weight * points[r][p];
			weight += rule.weight;
		});
		scores[p] = weight > 0 ? sum / weight : NaN;
	}
	return scores;
}
