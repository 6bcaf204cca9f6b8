// Where something may cross on purpose, and why. Whatever is not named here is closed: a new table begins closed.

/** Read also from the partner and the platform above; written only in one's own space. */
export const READ_FROM_ABOVE: Record<string, string> = {
  scope: 'names and currency of the spaces above',
  brand: 'a space without a brand of its own shows the one above',
  playbook: 'inherited until a space has its own version',
  policy_version: 'effective policy is made of all levels',
  blueprint: 'the platform ships some, a partner adds his',
  blueprint_reach: 'a tenant is offered the versions that reach its ring',
  table_mapping: 'a partner’s mappings of columns count in all his tenants',
  webhook_route: 'of which kinds of events a partner is told, so that its tenants’ log tells',
};

/** What a supplier's session may read in its tenant beside the rows that carry his id. */
export const SUPPLIER_READS: Record<string, string> = {
  scope: "the client's name and language",
  host: "links back to the client's pages",
  brand: "his pages wear the client's brand",
  webhook_route: 'his own acts are told to whom the client wants told',
  audit_head: 'his own acts are appended to the chain',
};

/** What a supplier's session may change beside the rows that carry his id. */
export const SUPPLIER_WRITES: Record<string, string> = { audit_head: 'his own acts are appended to the chain' };

/** What he may add without being able to read it. */
export const SUPPLIER_ADDS: Record<string, string> = {
  outbox: 'his answer sets work in motion',
  audit_entry: 'his own acts are logged',
  audit_head: 'his own acts are appended to the chain',
};

/** What a partner's staff may see in a client's space: settings, people, figures. Never documents or cases. */
export const STAFF_SEES: Record<string, string> = {
  scope: 'setting',
  unit_identity: 'setting',
  host: 'setting',
  own_host: 'setting',
  brand: 'setting',
  connection: 'setting',
  playbook: 'setting',
  policy_version: 'setting',
  policy_draft: 'setting',
  ring_step: 'setting',
  rehearsal: 'setting',
  rehearsal_part: 'figure',
  blueprint: 'setting',
  blueprint_reach: 'setting',
  blueprint_check: 'figure',
  table_mapping: 'setting',
  webhook_route: 'setting: his own acts are told to whom the tenant wants told',
  person: 'people',
  role_grant: 'people',
  session: 'people',
  second_factor: 'people: whether there is one, and its end',
  passkey: 'people: whether there is one, and its end',
  sign_on: 'setting',
  sign_on_saml: 'setting',
  sign_on_key: 'setting',
  sign_on_identity: 'people: whether there is one, and its end',
  delegation: 'people',
  act_as: 'people: who of his own asked to look in, and what became of it',
  api_key: 'people',
  legal_hold: 'setting',
  tenant_leaving: 'setting',
  agreement: 'setting',
  service_month: 'figure',
  month_correction: 'figure',
  report_period: 'figure',
  tenant_figure: 'figure',
  tenant_counter: 'figure',
  work_share: 'figure',
  node_beat: 'figure',
  audit_head: 'the chain that his own acts are appended to',
};

/** What a partner's staff may add in a client's space without being able to read it. */
export const STAFF_ADDS: Record<string, string> = {
  outbox: 'what he changes sets work in motion',
  audit_entry: 'his own acts are logged',
};
