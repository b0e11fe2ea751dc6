import { CLIENTS } from '../clients-chosen.ts';
import type { ShareOptions } from '../options.ts';

export const AUDIENCE_OPTIONS = {
	clients: CLIENTS,
	platform: { kind: 'choice', values: ['google', 'meta', 'yandex', 'vk'], preset: 'google' }
} as const satisfies ShareOptions;
