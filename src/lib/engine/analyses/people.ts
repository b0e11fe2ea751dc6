import { effectivePeople } from '../../model/people.ts';
import { leavingReasonsInForce } from '../../model/diagnosis-settings.ts';
import { Team } from '../../reactivation/assignment.ts';
import { LOAD_WEEKS, workloadOf, type LoadedTouch, type Workload } from '../../reactivation/workload.ts';
import type { AnalysisContext } from './context.ts';
import { touches } from './touches.ts';

/** What each person is to do in the coming weeks, and who has too much of it (M5.3). null without a cycle: then nobody is in the plan. */
export async function people(context: AnalysisContext): Promise<Workload | null> {
	const { document, standing, assessment, reader } = context;
	if (assessment.figures['clients.active'] === null) return null;
	const named = effectivePeople(document.fields.person);
	const team = new Team(named, leavingReasonsInForce(document).idOf);
	const rows = reader();
	const planned = await touches(context, { from: null, until: standing.asOf.day + LOAD_WEEKS[LOAD_WEEKS.length - 1] * 7, person: null });
	const positionOf = new Map<string, number>();
	for (let position = 0; position < standing.history.clientCount; position++) positionOf.set(rows.clientKey(position), position);
	const mayTalk = (person: string, { clientKey, channel }: LoadedTouch): boolean => {
		const position = positionOf.get(clientKey);
		return position !== undefined && team.mayTalk(person, rows.facts(position), channel);
	};
	return workloadOf(named, planned, standing.asOf.day, mayTalk);
}
