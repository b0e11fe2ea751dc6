/** Where a client stands (M1.4), what it is worth by judgement (M3), and what a person decided (M3.5). All fit a byte. */
export const STATUSES = ['active', 'sleeping', 'lost'] as const;
export type Status = (typeof STATUSES)[number];
/** The source's rule of thumb for the three (M1.5, M13.16): a guide, not a norm. */
export const STATUS_BANDS: Readonly<Record<Status, number>> = { active: 0.5, sleeping: 0.25, lost: 0.25 };
export const ACTIVE = 0;
export const SLEEPING = 1;
export const LOST = 2;

export const CATEGORIES = ['A', 'B', 'C'] as const;
export type Category = (typeof CATEGORIES)[number];
export const CATEGORY_A = 0;
export const CATEGORY_B = 1;
export const CATEGORY_C = 2;

/** `exclude` keeps a client out of the plan, `include` puts it in whatever the arithmetic says. */
export const DECISIONS = ['none', 'exclude', 'include'] as const;
export type Decision = (typeof DECISIONS)[number];
export const DECISION_NONE = 0;
export const DECISION_EXCLUDE = 1;
export const DECISION_INCLUDE = 2;

export const CONSENTS = ['yes', 'no', 'unknown'] as const;
export type Consent = (typeof CONSENTS)[number];
