import type { TypedLevers } from '../../model/levers.ts';
import { assessPrepared } from '../assess.ts';
import type { Prepared } from '../prepare.ts';
import type { FiguresInDoubt } from './written-figures.ts';

/** The figures in doubt by the kernel itself, a pass over the clients: what the aggregates are measured against, and what is shown where nothing varies. */
export function figuresOfClients(prepared: Prepared, typed: TypedLevers): FiguresInDoubt {
	const { figures, levers, parts } = assessPrepared(prepared, typed);
	const contacts = figures['worth.clients'] === null ? NaN : (parts['return.costs'] ?? NaN);
	const orNaN = (value: number | null): number => value ?? NaN;
	return {
		'forgone.topDown': orNaN(figures['forgone.topDown']),
		'forgone.churn': orNaN(figures['forgone.churn']),
		'forgone.byClient': orNaN(figures['forgone.byClient']),
		'worth.clients': orNaN(figures['worth.clients']),
		'worth.value': orNaN(figures['worth.value']),
		'campaign.cost': orNaN(figures['campaign.cost']),
		'return.breakEvenRate': orNaN(figures['return.breakEvenRate']),
		'approached.net': orNaN(levers.returnRate.value) * orNaN(parts['return.worth']) - contacts,
		'returnable.net': orNaN(levers.margin.value) * orNaN(figures['forgone.topDown']) - contacts
	};
}
