import { cycleFromUse } from '../model/consumption.ts';
import type { PlanDocument } from '../model/fields.ts';
import type { TypedLevers } from '../model/levers.ts';
import { settingText } from '../model/settings.ts';
import { starterCurrencyOf } from '../model/starter-currency.ts';
import { STARTERS } from './registry.ts';
import { scaleOf } from './sample/scale.ts';
import type { Starter } from './starter.ts';

/** The setting that says which starter a plan began with or took. */
export const STARTER_KEY = 'starter/id';

export const starterById = (id: string): Starter | null => STARTERS.find((starter) => starter.id === id) ?? null;

/** null: none was chosen, or one that this version does not know. */
export const starterOf = (document: PlanDocument): Starter | null => starterById(settingText(document, STARTER_KEY));

/** The levers of a starter: what stands where neither a person nor the data say anything. Money on the scale of `currency`. */
export function exampleLevers({ norms: [{ kind, numbers }], levers }: Starter, currency: string): TypedLevers {
	const scale = scaleOf(currency);
	const cycle = cycleFromUse(kind, numbers);
	return { ...levers, averageCheck: levers.averageCheck * scale, contactCost: levers.contactCost * scale, ...(cycle === null ? {} : { cycle }) };
}

const NO_EXAMPLES: TypedLevers = {};

/** The examples in force in a plan. */
export function examplesOf(document: PlanDocument): TypedLevers {
	const starter = starterOf(document);
	return starter ? exampleLevers(starter, starterCurrencyOf(document)) : NO_EXAMPLES;
}
