/**
 * Lets fields for text grow by style (`field-sizing`) with what is written, where the browser can. Vaadin's measure
 * themselves when they are made, when they are shown and with each letter, and each time the page is laid out several
 * times for it: half of what it takes to open a form, and the more the longer the page.
 */
type Measured = { _updateHeight(): void; inputElement?: HTMLTextAreaElement; maxRows?: number };

if (CSS.supports('field-sizing', 'content'))
  void customElements.whenDefined('vaadin-text-area').then((defined) => {
    const field = defined.prototype as Measured;
    const measure = field._updateHeight;
    field._updateHeight = function () {
      // What may grow so far only is left as it was.
      if (this.maxRows) measure.call(this);
      // By style it is as high as what it holds, however many rows it was given.
      else if (this.inputElement) this.inputElement.style.minBlockSize = `${this.inputElement.rows}lh`;
    };
  });
