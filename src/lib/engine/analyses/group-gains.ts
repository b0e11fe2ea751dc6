import type { BaseRateRefusal } from '../../analysis/base-rate/cutoffs.ts';
import { gainOf } from '../../analysis/uplift.ts';
import { valueOf } from '../../analysis/levers.ts';
import { partOf } from '../../kernel/steps.ts';
import { CompensatedSum } from '../../kernel/sum.ts';
import type { ClientRows } from '../client-rows.ts';
import { groupsOf } from '../groups.ts';
import { chosenRates, sharesByStatus } from './base-rate.ts';
import type { AnalysisContext } from './context.ts';

export interface GroupGainsParams {
	/** A text column of the clients. */
	readonly column: string;
}

export interface GroupGains {
	readonly column: string;
	/** Each group as the question for groups has them (`GroupRow.value`), in that order; null where it cannot be known. */
	readonly groups: readonly { readonly value: string | null; readonly gain: number | null }[];
	/** Why nobody's can be known; null where base rates were measured. */
	readonly refusal: BaseRateRefusal | null;
	readonly horizonDays: number | null;
}

/** What the campaign itself adds, by the clients' value in a column (M13.15): of those worth returning, as in `campaign.incrementalValue`. */
export const groupGains = (context: AnalysisContext, params: GroupGainsParams): Promise<GroupGains> => context.run(steps(context, params));

function* steps(context: AnalysisContext, { column }: GroupGainsParams): Generator<number, GroupGains> {
	const measured = yield* partOf(chosenRates(context), 0, 0.7);
	const { refusal, horizonDays } = measured;
	const base = sharesByStatus(measured);
	const { figures, levers } = context.assessment;
	const reader = context.reader();
	const found = yield* partOf(groupsOf(reader, figures, column), 0.7, 1);
	const known = figures['worth.clients'] !== null;
	const returnRate = valueOf(levers.returnRate);
	return {
		column,
		groups: found.map(({ row, positions }) => ({ value: row.value, gain: known ? gainOfGroup(positions, reader, returnRate, base) : null })),
		refusal,
		horizonDays
	};
}

/** Who is worth returning by choice alone, without a worth that is known, is left out here as it is there. */
function gainOfGroup(positions: readonly number[], reader: ClientRows, returnRate: number, base: readonly (number | null)[]): number | null {
	const sum = new CompensatedSum();
	for (const position of positions) {
		const client = reader.assessment(position);
		if (!client.worthReturning || client.status === null || client.worth === null || client.cost === null) continue;
		const gain = gainOf(client, returnRate, base);
		if (gain === null) return null;
		sum.add(gain);
	}
	return sum.value;
}
