import type { Channel, MessageLanguage, MessageTemplate, Variant } from '../../model/library.ts';
import { VARIANTS } from '../../model/library.ts';
import { builtInEntry } from '../../model/library-in-force.ts';
import { stableHash } from '../stable-choice.ts';

/** The contact a text is wanted for. */
export interface Wanted {
	readonly clientKey: string;
	readonly channel: Channel;
	readonly language: MessageLanguage;
	readonly contactReason: string | null;
	readonly returnReason: string | null;
	/** Chosen by hand; null: the fitting one. */
	readonly message: string | null;
	readonly variant: Variant | null;
}

/** Clients are told apart by it for no other purpose than the wording they get (M8.7). */
const VARIANT_SEED = 'variant';

/** Templates that may be used for a contact, the fitting one's equals first: written for its reasons before any, one's own before the built-in. */
export function fittingTemplates(templates: readonly MessageTemplate[], wanted: Wanted): readonly MessageTemplate[] {
	return templates
		.filter(
			({ enabled, channel, language, contactReason, returnReason }) =>
				enabled &&
				channel === wanted.channel &&
				language === wanted.language &&
				(contactReason === null || contactReason === wanted.contactReason) &&
				(returnReason === null || returnReason === wanted.returnReason)
		)
		.map((template, place) => ({ template, rank: rankOf(template), place }))
		.sort((a, b) => b.rank - a.rank || a.place - b.place)
		.map(({ template }) => template);
}

/** The reason to contact tells more of a text than the reason to return; whose it is decides between equals. */
function rankOf({ id, contactReason, returnReason }: MessageTemplate): number {
	return (contactReason === null ? 0 : 4) + (returnReason === null ? 0 : 2) + (builtInEntry('message', id) === null ? 1 : 0);
}

/**
 * The text of a contact: the one chosen by hand while it is in use, else the most fitting. Where it has two wordings, each client gets one of them, always the same
 * (M8.7), unless one was chosen. null: none is in use.
 */
export function chooseTemplate(templates: readonly MessageTemplate[], wanted: Wanted): MessageTemplate | null {
	const fitting = fittingTemplates(templates, wanted);
	const byHand = fitting.find(({ id }) => id === wanted.message);
	if (byHand) return byHand;
	if (fitting.length === 0) return null;
	const best = rankOf(fitting[0]);
	const equals = fitting.filter((template) => rankOf(template) === best);
	const variant = wanted.variant ?? variantOf(wanted.clientKey);
	return equals.find((template) => template.variant === variant) ?? equals[0];
}

export const variantOf = (clientKey: string): Variant => VARIANTS[stableHash(`${VARIANT_SEED}/${clientKey}`) & 1];
