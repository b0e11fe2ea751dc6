import { WORKSHOP_STEPS, type WorkshopStep } from '../../model/workshop.ts';

/** What stands before the workbench: a question of the workshop, on the way through it or shown to the room. */
export interface Stage {
	readonly step: WorkshopStep;
	readonly presenting: boolean;
	/** Whether the end of a show leads back to the path it was begun from. */
	readonly onPath: boolean;
}

/** The stage as an address tells it, so that a page loaded anew stands where it stood; null: the workbench. A question unknown here is the first. */
export function stageIn(search: string): Stage | null {
	const asked = new URLSearchParams(search);
	const place = asked.get('workshop');
	if (place === null) return null;
	const show = asked.get('show');
	return { step: WORKSHOP_STEPS.find((step) => step === place) ?? WORKSHOP_STEPS[0], presenting: show !== null, onPath: show !== 'plan' };
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
