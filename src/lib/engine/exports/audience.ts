import { fail, ok } from '../../kernel/result.ts';
import { planName } from '../../model/document.ts';
import { writeAudience, type AudienceInput } from '../../share/audience/write.ts';
import { chosenClients, type ChosenClients } from './chosen-clients.ts';
import { exporter } from './exporter.ts';
import { whyNoClients } from './why-no-plan.ts';

/** Clients for an advertising platform, hashed: only those who agreed. */
export const audience = exporter<'audience', AudienceInput & Pick<ChosenClients, 'leftOut'>>({
	*collect(context, { clients: chosen }) {
		const refusal = whyNoClients(context, chosen);
		if (refusal !== null) return fail(refusal);
		const { clients, leftOut } = yield* chosenClients(context.settled(), chosen, ({ askedToStop, consent }, { phones, emails }) => {
			if (askedToStop) return 'askedToStop';
			if (consent !== 'yes') return consent === 'no' ? 'consentNo' : 'consentUnknown';
			return phones.length + emails.length > 0 ? null : 'noContactPoint';
		});
		return ok({ planName: planName(context.document), members: clients.map(({ points: { emails, phones } }) => ({ emails, phones })), leftOut });
	},
	preview: ({ members, leftOut }) => ({ count: members.length, leftOut }),
	write: (input, words, { platform }) => writeAudience(input, words, platform)
});
