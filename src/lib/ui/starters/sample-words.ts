import { m } from '#lib/i18n/generated/messages.js';
import type { SampleShare } from '#lib/model/sample-layers.ts';

/** What is said of a plan as long as clients of it are invented; '' of one that has none. */
export const sampleWords = (share: SampleShare): string =>
	share === 'none' ? '' : share === 'some' ? m.starters_sample_banner_mixed() : m.starters_sample_banner();
