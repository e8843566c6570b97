import { html, nothing } from 'lit';
import { api } from '../api';
import { sampleName, t } from '../i18n';
import { say } from '../settings';
import type { DemoInput, InputChoice } from '../types';
import { View } from '../view';

const MOST_BYTES = 8 * 1024 * 1024;

/** Chooses a picture: one of the samples, or one's own. Emits `picked` with the choice. */
class InputPicker extends View {
  static properties = { input: { attribute: false }, choice: { attribute: false } };
  declare input: DemoInput;
  declare choice: InputChoice | undefined;
  private preview: string | null = null;
  private trouble: string | null = null;

  protected render() {
    const { name, label, samples, uploads } = this.input;
    const chosen = this.choice && 'sample' in this.choice ? this.choice.sample : null;
    return html`
      <fieldset class="picker" data-test="input-${name}">
        <legend>${say(label)}</legend>
        <div class="thumbs">
          ${samples.map(sample => html`
            <label class="thumb"><input type="radio" name="input-${name}" value=${sample} .checked=${sample === chosen}
              data-test="sample-${name}-${sample}" @change=${() => this.pick({ sample })}>
              <img src=${api.sampleUrl(sample)} alt="" loading="lazy"><span>${sampleName(sample)}</span></label>`)}
          ${this.preview ? html`<span class="thumb thumb-own" data-chosen=${chosen === null}>
            <img src=${this.preview} alt=${t('upload.own')}><span>${t('upload.own')}</span></span>` : nothing}
        </div>
        ${uploads ? html`
 <label class="upload button"><span>${t('upload.label')}</span>
            <input type="file" class="visually-hidden" accept="image/jpeg,image/png,image/webp,image/bmp" data-test="upload-${name}" @change=${this.upload}></label>
          <p class="muted help">${t('upload.hint')}</p>` : nothing}
        ${this.trouble ? html`<p class="note note-bad" role="alert">${this.trouble}</p>` : nothing}
      </fieldset>`;
  }

  private pick(choice: InputChoice) {
    this.trouble = null;
    this.emit('picked', choice);
    this.requestUpdate();
  }

  private async upload(event: Event) {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    this.trouble = file.size > MOST_BYTES ? t('upload.tooLarge') : null;
    if (!this.trouble) {
      try {
        const url = await dataUrlOf(file);
        this.preview = url;
        this.pick({ upload: url.slice(url.indexOf(',') + 1) });
      } catch {
        this.trouble = t('upload.unreadable');
      }
    }
    this.requestUpdate();
  }
}

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

customElements.define('viva-input-picker', InputPicker);
