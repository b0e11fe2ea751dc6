import { currencyOf, planName } from '../../model/document.ts';
import { sampleShareOf } from '../../model/sample-layers.ts';
import { roomTotals, type RoomTotals } from '../../model/room-totals.ts';
import { sha256Hex } from '../../share/digest.ts';
import type { AnalysisContext } from './context.ts';
import { economicsSteps, type EconomicsAnswer } from './economics.ts';
import { quick } from './quick.ts';

export interface RoomTotalsParams {
	/** With the plan's name, or anonymous. */
	readonly named: boolean;
	/** The moment they are made, in milliseconds since the epoch: the engine has no clock. */
	readonly at: number;
}

const ID_LENGTH = 16;
const participantId = (planId: string): string => sha256Hex(`rouse totals ${planId}`).slice(0, ID_LENGTH);

/** What a room is told of the plan as it stands under the document's levers; without rows, what the quick estimate knows. null: not even that. */
export const roomTotalsOf = (context: AnalysisContext, params: RoomTotalsParams): Promise<RoomTotals | null> => context.run(roomTotalsSteps(context, params));

export function* roomTotalsSteps(context: AnalysisContext, { named, at }: RoomTotalsParams): Generator<number, RoomTotals | null> {
	const { document, standing, assessment } = context;
	const about = {
		id: participantId(document.id),
		plan: named ? planName(document) : '',
		madeAt: at,
		currency: currencyOf(document),
		sample: sampleShareOf(document),
		levers: assessment.levers
	};
	if (standing.history.clientCount > 0) {
		const payback = paybackOf(yield* economicsSteps(context, {}));
		return roomTotals({ ...about, asOf: standing.asOf.day, basis: 'rows', figures: assessment.figures, payback });
	}
	const { estimate, clients } = quick(context);
	if (estimate.forgone === null) return null;
	const unknown = { 'clients.active': null, 'clients.sleeping': null, 'clients.lost': null, 'cycle.days': null, 'worth.clients': null, 'worth.value': null };
	const figures = { ...unknown, 'clients.total': clients, 'forgone.topDown': estimate.forgone, 'return.breakEvenRate': estimate.breakEvenRate };
	return roomTotals({ ...about, asOf: null, basis: 'estimate', figures, payback: null });
}

/** Known months and no month among them: it never pays back. */
const paybackOf = ({ figures, months }: EconomicsAnswer): RoomTotals['payback'] => figures['economics.paybackMonth'] ?? (months === null ? null : 'never');
