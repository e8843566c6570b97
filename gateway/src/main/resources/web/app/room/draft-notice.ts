import { html, nothing } from 'lit';
import { t } from '../i18n';
import type { DraftKeeper } from './draft-keeper';

/** Says when a kept text was brought back, or when two texts met; nothing is thrown away unasked. */
export function draftNotice(keeper: DraftKeeper, settled: () => void) {
  const { offer, restored, state } = keeper;
  if (!offer && !restored) return nothing;
  const settle = (use: 'offered' | 'current') => () => {
    keeper.settle(use);
    settled();
  };
  const words = state === 'conflict' ? t('draft.conflict')
    : restored ? t('draft.restored')
    : t('draft.serverNewer');
  return html`
    <div class="note note-warn" role="status" data-test="draft-notice">
      <p>${words}</p>
      ${offer ? html`<details><summary>${t(offer.from === 'local' ? 'draft.showLocal' : 'draft.showServer')}</summary>
        <pre class="own">${offer.text}</pre></details>` : nothing}
      <p class="actions">
        <button type="button" data-test=${offer?.from === 'local' ? 'use-server-draft' : 'use-local-draft'}
          @click=${settle('current')}>${t(offer ? 'draft.keepShown' : 'draft.understood')}</button>
        ${offer ? html`<button type="button" data-test=${offer.from === 'local' ? 'use-local-draft' : 'use-server-draft'}
          @click=${settle('offered')}>${t(offer.from === 'local' ? 'draft.useLocal' : 'draft.useServer')}</button>` : nothing}
      </p>
    </div>`;
}
