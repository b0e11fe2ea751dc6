import { WORKSHOP_STEPS, type WorkshopStep } from '../../model/workshop.ts';

/** What stands before the workbench: a question of the workshop, on the way through it or shown to the room. */
export interface Stage {
	readonly step: WorkshopStep;
	readonly presenting: boolean;
	/** Whether the end of a show leads back to the path it was begun from. */
	readonly onPath: boolean;
}

/** As an address tells it. Without a question, or with one unknown here: where the room was left, or the first. */
export interface AskedStage extends Omit<Stage, 'step'> {
	readonly step: WorkshopStep | null;
}

/** The stage in an address, so that a page loaded anew stands where it stood; null: the workbench. */
export function stageIn(search: string): AskedStage | null {
	const asked = new URLSearchParams(search);
	const place = asked.get('workshop');
	if (place === null) return null;
	const show = asked.get('show');
	return { step: WORKSHOP_STEPS.find((step) => step === place) ?? null, presenting: show !== null, onPath: show !== 'plan' };
}

/** The same address with another stage. */
export function withStage(search: string, stage: Stage | null): string {
	const asked = new URLSearchParams(search);
	asked.delete('workshop');
	asked.delete('show');
	if (stage) asked.set('workshop', stage.step);
	if (stage?.presenting) asked.set('show', stage.onPath ? 'path' : 'plan');
	return `?${asked.toString()}`;
}

/** The question after this one, or before it; null at either end. */
export const stepBeside = (step: WorkshopStep, by: 1 | -1): WorkshopStep | null => WORKSHOP_STEPS[WORKSHOP_STEPS.indexOf(step) + by] ?? null;
