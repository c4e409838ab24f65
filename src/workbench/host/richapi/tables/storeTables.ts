import { ApiError } from "../apiError";
import { apiObject, reading, writing, type ApiHost, type ApiTable } from "../apiTable";
import { guards } from "./guards";

const settingCollection: ApiTable<null> = {
  properties: {},
  navigations: {},
  items: (_, host) => [...host.workbook.settings.keys()].map((key) => apiObject("Setting", key)),
  methods: {
    Add: writing((_, [key, value], host) => {
      host.workbook.settings.set(guards.text(key), value);
      return apiObject("Setting", guards.text(key));
    }),
    GetItem: reading((_, [key], host) => {
      if (!host.workbook.settings.has(guards.text(key))) throw new ApiError("ItemNotFound");
      return apiObject("Setting", guards.text(key));
    }),
    GetItemOrNullObject: reading((_, [key], host) =>
      host.workbook.settings.has(guards.text(key)) ? apiObject("Setting", guards.text(key)) : null,
    ),
    GetCount: reading((_, __, host) => host.workbook.settings.size),
  },
};

const setting: ApiTable<string> = {
  identity: (key) => ({ _Id: key }),
  check: (key, host) => {
    if (!host.workbook.settings.has(key)) throw new ApiError("ItemNotFound");
  },
  properties: {
    Key: { get: (key) => key },
    Value: {
      get: (key, host) => host.workbook.settings.get(key),
      set: (key, value, host) => {
        host.workbook.settings.set(key, value);
      },
    },
  },
  navigations: {},
  methods: {
    Delete: writing((key, _, host) => {
      host.workbook.settings.delete(key);
    }),
  },
};

type Part = ApiHost["workbook"]["customXml"][number];

function partWithId(id: unknown, parts: readonly Part[]): Part | null {
  return parts.find((part) => part.id.toLowerCase() === String(id).toLowerCase()) ?? null;
}

function readXml(value: unknown): string {
  const xml = guards.text(value);
  if (rootOf(xml) === null || !balanced(xml)) throw new ApiError("InvalidArgument");
  return xml;
}

function rootOf(xml: string): { readonly name: string; readonly attributes: string } | null {
  const root = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([\p{L}_][^\s/>]*)([^>]*)>/u.exec(xml);
  return root === null ? null : { name: root[1] ?? "", attributes: root[2] ?? "" };
}

/** Every element closed, in order. Enough to refuse what Excel's parser would refuse first. */
function balanced(xml: string): boolean {
  const open: string[] = [];
  const bare = xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, "");
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(bare)) return false;
  const rest = bare.replace(
    /<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
    (_, end: string, name: string, __, empty: string) => {
      if (end === "/") {
        if (open.pop() !== name) open.push("\0");
      } else if (empty === "") open.push(name);
      return "";
    },
  );
  return open.length === 0 && !rest.includes("<");
}

function namespaceOf(xml: string): string {
  const root = rootOf(xml);
  const prefix = root?.name.includes(":") ? `:${root.name.split(":")[0] ?? ""}` : "";
  return new RegExp(`xmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root?.attributes ?? "")?.[1] ?? "";
}

const customXmlPartCollection: ApiTable<null> = {
  properties: {},
  navigations: {},
  items: (_, host) => host.workbook.customXml.map(({ id }) => apiObject("CustomXmlPart", id)),
  methods: {
    Add: writing((_, [xml], host) => {
      const id = newId(host);
      host.workbook.customXml.push({ id, xml: readXml(xml) });
      return apiObject("CustomXmlPart", id);
    }),
    GetByNamespace: reading((_, [namespace]) => apiObject("CustomXmlPartScopedCollection", guards.text(namespace))),
    GetCount: reading((_, __, host) => host.workbook.customXml.length),
    GetItem: reading((_, [id], host) => existing(partWithId(id, host.workbook.customXml))),
    GetItemOrNullObject: reading((_, [id], host) => optional(partWithId(id, host.workbook.customXml))),
  },
};

function newId(host: ApiHost): string {
  let number = host.workbook.customXml.length + 1;
  const make = (): string => `{C0000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  while (partWithId(make(), host.workbook.customXml) !== null) number += 1;
  return make();
}

function existing(part: Part | null | undefined) {
  if (part === null || part === undefined) throw new ApiError("ItemNotFound");
  return apiObject("CustomXmlPart", part.id);
}

function optional(part: Part | null | undefined) {
  return part === null || part === undefined ? null : apiObject("CustomXmlPart", part.id);
}

const customXmlPartScopedCollection: ApiTable<string> = {
  properties: {},
  navigations: {},
  items: (namespace, host) => within(namespace, host).map(({ id }) => apiObject("CustomXmlPart", id)),
  methods: {
    GetCount: reading((namespace, _, host) => within(namespace, host).length),
    GetItem: reading((namespace, [id], host) => existing(partWithId(id, within(namespace, host)))),
    GetItemOrNullObject: reading((namespace, [id], host) => optional(partWithId(id, within(namespace, host)))),
    GetOnlyItem: reading((namespace, _, host) => {
      const parts = within(namespace, host);
      if (parts.length > 1) throw new ApiError("InvalidOperation");
      return existing(parts[0]);
    }),
    GetOnlyItemOrNullObject: reading((namespace, _, host) => {
      const parts = within(namespace, host);
      return parts.length === 1 ? optional(parts[0]) : null;
    }),
  },
};

function within(namespace: string, host: ApiHost): readonly Part[] {
  return host.workbook.customXml.filter(({ xml }) => namespaceOf(xml) === namespace);
}

const customXmlPart: ApiTable<string> = {
  identity: (id) => ({ Id: id }),
  check: (id, host) => {
    existing(partWithId(id, host.workbook.customXml));
  },
  properties: {
    Id: { get: (id) => id },
    NamespaceUri: { get: (id, host) => namespaceOf(partWithId(id, host.workbook.customXml)?.xml ?? "") },
  },
  navigations: {},
  methods: {
    GetXml: reading((id, _, host) => partWithId(id, host.workbook.customXml)?.xml),
    // As Excel does it: a new part in place of the old one.
    SetXml: writing((id, [xml], host) => {
      const parts = host.workbook.customXml;
      const part = { id: newId(host), xml: readXml(xml) };
      parts.splice(
        parts.findIndex((each) => each.id === id),
        1,
        part,
      );
    }),
    Delete: writing((id, _, host) => {
      const parts = host.workbook.customXml;
      parts.splice(
        parts.findIndex((part) => part.id === id),
        1,
      );
    }),
  },
};

/** What add-ins keep in the file: settings and custom XML. */
export const storeTables = {
  SettingCollection: settingCollection,
  Setting: setting,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
};
