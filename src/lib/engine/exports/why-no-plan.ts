import type { ClientsChosen } from '../../share/clients-chosen.ts';
import type { AnalysisContext } from '../analyses/context.ts';
import type { ExportRefusal } from './exporter.ts';

/** Why nothing can be said of anybody; null where it can. */
export function whyNoPlan({ standing, assessment }: AnalysisContext): Extract<ExportRefusal, 'noClients' | 'noCycle'> | null {
	if (standing.history.clientCount === 0) return 'noClients';
	return assessment.figures['clients.active'] === null ? 'noCycle' : null;
}

/** The same where clients are chosen: all of them can be told without a cycle. */
export const whyNoClients = (context: AnalysisContext, chosen: ClientsChosen): ReturnType<typeof whyNoPlan> => {
	const refusal = whyNoPlan(context);
	return refusal === 'noCycle' && chosen === 'all' ? null : refusal;
};
