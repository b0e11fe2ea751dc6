import type { Component } from 'svelte';
import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import type { FigureId } from '../../model/figures.ts';
import type { WorkshopStep } from '../../model/workshop.ts';
import type { PlanSession } from '../../state/contract.ts';

/** What every question's screen is given. */
export interface StepProps {
	readonly session: PlanSession;
	readonly formats: Formats;
	readonly step: WorkshopStep;
	/** Shown to the room: nothing to write, nothing to choose; levers stay live. */
	readonly presenting: boolean;
	readonly onexplain: (id: FigureId) => void;
	readonly onstep: (step: WorkshopStep) => void;
}

export interface StepEntry {
	readonly question: () => string;
	/** What to notice, and the rules that say so. */
	readonly notice: () => string;
	readonly rules: string;
	/** Figures of the plan that move, where there is a list: with what an analysis adds three at most. */
	readonly figures: readonly FigureId[];
	readonly load: () => Promise<{ readonly default: Component<StepProps> }>;
}

/** Every question of the workshop: a line here, a file with its screen, an id in model/workshop.ts, which gives the order. */
export const STEPS: Readonly<Record<WorkshopStep, StepEntry>> = {
	comeBack: {
		question: m.workshop_comeBack,
		notice: m.workshop_comeBack_notice,
		rules: 'M2.8, M10',
		figures: ['clients.total', 'clients.oneTime'],
		load: () => import('./steps/ComeBack.svelte')
	},
	base: {
		question: m.workshop_base,
		notice: m.workshop_base_notice,
		rules: 'M9, M10',
		figures: ['clients.total', 'orders.count', 'revenue.total'],
		load: () => import('./steps/Base.svelte')
	},
	frequency: {
		question: m.workshop_frequency,
		notice: m.workshop_frequency_notice,
		rules: 'M1.3, M2.8a',
		figures: ['cycle.days', 'purchasesPerYear'],
		load: () => import('./steps/Frequency.svelte')
	},
	sleepers: {
		question: m.workshop_sleepers,
		notice: m.workshop_sleepers_notice,
		rules: 'M1.4, M1.5',
		figures: ['clients.active', 'clients.sleeping', 'clients.lost'],
		load: () => import('./steps/Sleepers.svelte')
	},
	cost: {
		question: m.workshop_cost,
		notice: m.workshop_cost_notice,
		rules: 'M2.8a',
		figures: ['forgone.topDown', 'forgone.byClient'],
		load: () => import('./steps/Cost.svelte')
	},
	reasons: {
		question: m.workshop_reasons,
		notice: m.workshop_reasons_notice,
		rules: 'M1.5a, M4.3',
		figures: ['churn.rate'],
		load: () => import('./steps/Reasons.svelte')
	},
	whom: {
		question: m.workshop_whom,
		notice: m.workshop_whom_notice,
		rules: 'M3.1, M2.3',
		figures: ['worth.clients'],
		load: () => import('./steps/Whom.svelte')
	},
	offer: {
		question: m.workshop_offer,
		notice: m.workshop_offer_notice,
		rules: 'M5.3, M2.4, M10',
		figures: ['return.breakEvenRate'],
		load: () => import('./steps/Offer.svelte')
	},
	firstWeeks: {
		question: m.workshop_firstWeeks,
		notice: m.workshop_firstWeeks_notice,
		rules: 'M10',
		figures: [],
		load: () => import('./steps/FirstWeeks.svelte')
	}
};
