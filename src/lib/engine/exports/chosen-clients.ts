import { DECISION_EXCLUDE, STATUSES } from '../../model/standing.ts';
import type { Reach } from '../../reactivation/types.ts';
import type { ClientsChosen } from '../../share/clients-chosen.ts';
import { contactPoints } from '../analyses/message.ts';
import type { ContactPoints } from '../../reactivation/messages/links.ts';
import type { ClientRows } from '../client-rows.ts';
import type { LeftOut } from './exporter.ts';

export interface ChosenClient {
	readonly position: number;
	readonly points: ContactPoints;
	/** The phone is known to be somebody else's: its numbers are not among the points. */
	readonly wrongNumber: boolean;
}

export interface ChosenClients {
	readonly clients: readonly ChosenClient[];
	readonly leftOut: Partial<Record<LeftOut, number>>;
}

const ROWS_A_STEP = 512;

/** The clients asked for that `refuse` lets through, and how many are left out by why. */
export function* chosenClients(
	rows: ClientRows,
	chosen: ClientsChosen,
	refuse: (reach: Reach, points: ContactPoints, position: number) => LeftOut | null
): Generator<number, ChosenClients> {
	const { history, judgement } = rows.sources;
	const clients: ChosenClient[] = [];
	const leftOut: Partial<Record<LeftOut, number>> = {};
	for (let position = 0; position < history.clientCount; position++) {
		if (position % ROWS_A_STEP === ROWS_A_STEP - 1) yield position / history.clientCount;
		const { status, worthReturning } = rows.assessment(position);
		if (chosen === 'plan' ? !worthReturning || judgement.decision[position] === DECISION_EXCLUDE : chosen !== 'all' && STATUSES[status ?? -1] !== chosen)
			continue;
		const reach = rows.reach(position);
		const known = contactPoints(rows, position);
		const points = reach.wrongNumber ? { ...known, phones: [] } : known;
		const why = refuse(reach, points, position);
		if (why === null) clients.push({ position, points, wrongNumber: reach.wrongNumber });
		else leftOut[why] = (leftOut[why] ?? 0) + 1;
	}
	return { clients, leftOut };
}
