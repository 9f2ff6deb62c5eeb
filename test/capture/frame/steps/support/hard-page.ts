/** A page whose elements are hard to tell apart or to name, in the ways of real apps. */

const row = (number: string, customer: string) =>
  `<tr><td>${number}</td><td>${customer}</td><td><button>Edit</button> <a href="#">Delete</a></td></tr>`
const card = (title: string) =>
  `<section><h2>${title}</h2><details><summary>More</summary></details><button>Open</button><label>Amount <input></label></section>`

export const hardPage = `<!doctype html><title>Hard</title>
<nav aria-label="Main"><a href="#">Home</a><a href="#">Reports</a></nav>
<nav aria-label="Account"><a href="#">Home</a></nav>
<main><h1>Invoices</h1>
<table><tr><th>Number<th>Customer<th>Actions</tr>
${row('INV-1', 'Harbour "Coffee" Ltd')}${row('INV-17', 'Northwind Ltd')}${row('INV-170', 'Fabrikam')}</table>
${card('Payment')}${card('Delivery')}${card("Customer's notes")}
<form aria-label="Search"><input type="text" placeholder="Search"><button>Go</button></form>
<form aria-label="Filter"><input type="text" placeholder="Search"><button>Go</button></form>
<fieldset><legend>Format</legend>
  <label><input type="radio" name="format">PDF</label><label><input type="radio" name="format">CSV</label></fieldset>
<label for="due">Due date</label><input id="due" type="date">
<label>Password <input type="password"></label>
<label>Colour <input type="color"></label>
<label>Attachment <input type="file"></label>
<label>Country <select><option>Germany<option>France</select></label>
<label for="note">Note</label><textarea id="note">Thanks</textarea>
<span id="q">Quantity</span><input aria-labelledby="q" value="3">
<label>Rows per page <select aria-label="Rows"><option>10</select></label>
<input type="submit" value="Send now"><input type="button" value="Edit">
<button><svg width="9" height="9"><title>Print</title></svg></button>
<button aria-label="Close"><b>×</b></button><button title="Help">?</button>
<button><i>&#xe001;</i></button><button class="css-1x2y3z">&#xe002;</button>
<a href="#"><img alt="Logo" width="9" height="9"></a>
<div role="button" tabindex="0">Save draft</div><div role="tab">Lines</div>
<div contenteditable role="textbox" aria-label="Message">typed text</div>
<button>Save</button><button>Save and close</button><button>save</button>
<button data-cy="apply">Apply</button><button id="radix-:r1:">Cancel it</button>
<ul><li>Ada<button>Remove</button></li><li>Ben<button>Remove</button></li></ul>
<p>Save</p>
<invoice-card></invoice-card><invoice-card id="second"></invoice-card>
</main><script>
customElements.define('invoice-card', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML =
      '<section><h3>Card</h3><label>Sum <input name="sum"></label><button>Pay</button></section>'
  }
})</script>`
