import type { FieldChange, PlanDocument } from './fields.ts';
import { settingNumber, settingText, type NumberSetting } from './settings.ts';

/**
 * The questions a room goes through, in their order: the five stages of M9, unrolled. Each id is also the name under which the room's note is kept in the plan
 * (decision 0090), so it never changes.
 */
export const WORKSHOP_STEPS = ['comeBack', 'base', 'frequency', 'sleepers', 'cost', 'reasons', 'whom', 'offer', 'firstWeeks'] as const;
export type WorkshopStep = (typeof WORKSHOP_STEPS)[number];

const WORKSHOP = 'workshop/';
/** Letters of a note; what a file from elsewhere brings beyond that stays, but is not typed further. */
export const LONGEST_NOTE = 2000;

export const workshopNoteKey = (step: WorkshopStep): string => `${WORKSHOP}note/${step}`;
export const isWorkshopNote = (key: string): boolean => key.startsWith(`${WORKSHOP}note/`);
const AT = `${WORKSHOP}at`;

/** Minutes the room gives one question: ninety for nine by default. */
export const WORKSHOP_MINUTES: NumberSetting = {
	key: `${WORKSHOP}minutes`,
	unit: 'minutes',
	rule: 'M9',
	preset: 10,
	min: 1,
	max: 120,
	minExclusive: false,
	whole: true
};

/** What the room wrote down at a question; '' nothing. */
export const workshopNote = (document: PlanDocument, step: WorkshopStep): string => settingText(document, workshopNoteKey(step));
export const workshopMinutes = (document: PlanDocument): number => settingNumber(document, WORKSHOP_MINUTES) ?? 0;

/** Where the room was left; null when no workshop was held over this plan, or a newer version left it at a question unknown here. */
export function workshopPlace(document: PlanDocument): WorkshopStep | null {
	const place = settingText(document, AT);
	return WORKSHOP_STEPS.find((step) => step === place) ?? null;
}

/** The note as it was typed, and the room's place with it: one step to undo. */
export const writeWorkshopNote = (step: WorkshopStep, text: string): readonly FieldChange[] => [
	{ group: 'setting', key: workshopNoteKey(step), value: text.trim() || null },
	leaveWorkshopAt(step)
];

export const leaveWorkshopAt = (step: WorkshopStep): FieldChange => ({ group: 'setting', key: AT, value: step });
