import type { AnalysisFigureId } from '../../model/analysis-figures.ts';
import type { Economics } from './economics.ts';

/** The economics under stable ids; null is unknown. */
export function economicsFigures(economics: Economics | null): Readonly<Record<Extract<AnalysisFigureId, `economics.${string}`>, number | null>> {
	const plan = economics?.plan;
	return {
		'economics.base': economics?.base ?? null,
		'economics.reachable': plan?.approached ?? null,
		'economics.reached': plan?.funnel.reached ?? null,
		'economics.interested': plan?.funnel.interested ?? null,
		'economics.funnelRate': plan?.funnelRate ?? null,
		'economics.returned': plan?.returned ?? null,
		'economics.kept': plan?.kept ?? null,
		'economics.cost': plan?.cost ?? null,
		'economics.back': plan?.back ?? null,
		'economics.net': plan?.net ?? null,
		'economics.netIncremental': plan?.netIncremental ?? null,
		'economics.roi': plan?.roi ?? null,
		'economics.costPerReturned': plan?.costPerReturned ?? null,
		'economics.breakEvenRate': plan?.breakEvenRate ?? null,
		'economics.offerLimit': plan?.offerLimit ?? null,
		'economics.paybackMonth': economics?.payback?.month ?? null,
		'economics.netFirstYear': economics?.payback?.cumulated[11] ?? null,
		'economics.days': economics?.days ?? null
	};
}
