import type { ImportRules } from '../model/layer.ts';
import { ROLE_KIND, type Role } from '../model/roles.ts';
import { repairDay } from './repair/days.ts';
import { repairNumber } from './repair/numbers.ts';

/**
 * What a cell that could not be read most likely means, read by the rules of its import: a DayNumber for a day, a number for a number or a count. Null
 * where nothing, or more than one thing, makes sense: 31.02.2025 is no day, 1 200 + delivery no amount, and a text that is missing cannot be told.
 * Only ever proposed, never taken in silence.
 */
export function proposeRepair(role: Role, raw: string, { dateOrder, decimal }: Pick<ImportRules, 'dateOrder' | 'decimal'>): string | number | null {
	switch (ROLE_KIND[role]) {
		case 'text':
			return null;
		case 'day':
			return repairDay(raw, dateOrder);
		case 'number':
			return repairNumber(raw, decimal);
		case 'int': {
			const number = repairNumber(raw, decimal);
			const isCount = number !== null && Number.isInteger(number) && number >= 0 && (role !== 'nps' || number <= 10);
			return isCount ? number : null;
		}
	}
}
