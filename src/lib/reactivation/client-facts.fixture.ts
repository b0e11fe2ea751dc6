import type { ClientFacts } from './types.ts';

/** For tests: a client of whom only what the plan cannot do without is known. */
export const SPARSE_FACTS: Omit<ClientFacts, 'clientKey' | 'status' | 'category' | 'missedCycles' | 'daysSince' | 'lastDay'> = {
	firstDay: null,
	purchaseCount: null,
	purchaseDays: [],
	birthday: null,
	familyDate: null,
	profession: '',
	manager: '',
	lastVisit: null,
	lastContact: null,
	bonusBalance: null,
	bonusExpiry: null,
	leavingReason: '',
	ending: '',
	outcomes: [],
	strategyValue: null,
	includedByHand: false,
	isControl: false,
	consent: 'yes',
	hasPhone: true,
	hasEmail: true,
	hasMessenger: true,
	hasAddress: false,
	askedToStop: false,
	wrongNumber: false
};
