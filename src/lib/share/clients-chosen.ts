/** Which clients: those of the plan (worth returning, not taken out), of one status, or all. */
export const CLIENTS = { kind: 'choice', values: ['plan', 'sleeping', 'lost', 'active', 'all'], preset: 'plan' } as const;
export type ClientsChosen = (typeof CLIENTS)['values'][number];
