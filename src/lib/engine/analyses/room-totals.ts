import { currencyOf, planName } from '../../model/document.ts';
import { roomTotals, type RoomTotals } from '../../model/room-totals.ts';
import { sha256Hex } from '../../share/digest.ts';
import type { AnalysisContext } from './context.ts';
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
export function roomTotalsOf(context: AnalysisContext, { named, at }: RoomTotalsParams): RoomTotals | null {
	const { document, standing, assessment } = context;
	const about = { id: participantId(document.id), plan: named ? planName(document) : '', madeAt: at, currency: currencyOf(document), levers: assessment.levers };
	if (standing.history.clientCount > 0) return roomTotals({ ...about, asOf: standing.asOf.day, basis: 'rows', figures: assessment.figures });
	const { estimate, clients } = quick(context);
	if (estimate.forgone === null) return null;
	const unknown = { 'clients.active': null, 'clients.sleeping': null, 'clients.lost': null, 'cycle.days': null, 'worth.clients': null, 'worth.value': null };
	const figures = { ...unknown, 'clients.total': clients, 'forgone.topDown': estimate.forgone, 'return.breakEvenRate': estimate.breakEvenRate };
	return roomTotals({ ...about, asOf: null, basis: 'estimate', figures });
}
