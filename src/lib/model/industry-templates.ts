import type { ConsumptionKind, ConsumptionNumber } from './consumption.ts';

/** A trade with example numbers for its cycle (M1.3). They are made up to be replaced, and marked so on screen. */
export interface IndustryTemplate {
	readonly id: string;
	readonly kind: ConsumptionKind;
	readonly numbers: Readonly<Partial<Record<ConsumptionNumber, number>>>;
}

export const INDUSTRY_TEMPLATES = [
	/** Oil after 10,000 km, at 1,250 km a month. */
	{ id: 'carService', kind: 'service', numbers: { serviceInterval: 10_000, usePerMonth: 1250 } },
	/** A cut every six weeks or so. */
	{ id: 'salon', kind: 'season', numbers: { timesAYear: 8 } },
	/** A check-up twice a year. */
	{ id: 'dental', kind: 'season', numbers: { timesAYear: 2 } },
	/** A 12 kg bag, 300 g a day. */
	{ id: 'petShop', kind: 'pack', numbers: { packSize: 12, usePerDay: 0.3 } },
	/** A pallet of 600 pieces, 20 sold a day. */
	{ id: 'wholesale', kind: 'pack', numbers: { packSize: 600, usePerDay: 20 } },
	/** A site is renewed about once a year [S] (M6.2). */
	{ id: 'webStudio', kind: 'season', numbers: { timesAYear: 1 } },
	{ id: 'foodDelivery', kind: 'season', numbers: { timesAYear: 26 } },
	/** The dates in a year at which one gives flowers. */
	{ id: 'flowers', kind: 'season', numbers: { timesAYear: 5 } },
	/** A pass of 12 visits, 8 visits a month. */
	{ id: 'fitness', kind: 'service', numbers: { serviceInterval: 12, usePerMonth: 8 } },
	/** A course of 32 lessons, 8 a month. */
	{ id: 'languageSchool', kind: 'service', numbers: { serviceInterval: 32, usePerMonth: 8 } }
] as const satisfies readonly IndustryTemplate[];
export type TemplateId = (typeof INDUSTRY_TEMPLATES)[number]['id'];
