import type { AudienceWords } from '../../share/audience/write.ts';
import { m } from '../generated/messages.js';
import type { Locale } from '../locales.ts';
import { speaker } from './speaker.ts';

export function audienceWords(locale: Locale): AudienceWords {
	const { say, sayAll } = speaker(locale);
	return {
		title: say(m.share_audience_title),
		platforms: sayAll({
			google: m.share_platform_google,
			meta: m.share_platform_meta,
			yandex: m.share_platform_yandex,
			vk: m.share_platform_vk
		}),
		emails: say(m.share_audience_emails),
		phones: say(m.share_audience_phones)
	};
}
