#include "CEmbedded.h"

// The files are bytes of the binary (C23 #embed, which clang offers in every C). A test compares this list with the
// folders, so that a new file cannot be forgotten.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char editions_2022_03[] = {
#embed "Editions/2022-03.json"
};
static const unsigned char editions_2022_10[] = {
#embed "Editions/2022-10.json"
};
static const unsigned char editions_2023_01[] = {
#embed "Editions/2023-01.json"
};
static const unsigned char editions_2023_06[] = {
#embed "Editions/2023-06.json"
};
static const unsigned char editions_2023_12[] = {
#embed "Editions/2023-12.json"
};
static const unsigned char editions_2025_03[] = {
#embed "Editions/2025-03.json"
};
static const unsigned char editions_2026_07[] = {
#embed "Editions/2026-07.json"
};
static const unsigned char editions_glossary[] = {
#embed "Editions/glossary.json"
};
static const unsigned char editions_customers_names[] = {
#embed "Editions/customers/names.json"
};
static const unsigned char editions_customers_rules[] = {
#embed "Editions/customers/rules.json"
};
static const unsigned char themes_dark[] = {
#embed "Themes/dark.json"
};
static const unsigned char themes_light[] = {
#embed "Themes/light.json"
};
static const unsigned char themes_high_contrast[] = {
#embed "Themes/high-contrast.json"
};
static const unsigned char themes_deuteranopia[] = {
#embed "Themes/deuteranopia.json"
};
static const unsigned char themes_deuteranopia_light[] = {
#embed "Themes/deuteranopia-light.json"
};
static const unsigned char themes_tritanopia[] = {
#embed "Themes/tritanopia.json"
};
static const unsigned char themes_tritanopia_light[] = {
#embed "Themes/tritanopia-light.json"
};
static const unsigned char themes_monochrome[] = {
#embed "Themes/monochrome.json"
};
static const unsigned char themes_terminal[] = {
#embed "Themes/terminal.json"
};
static const unsigned char sampledata_partners_adatum[] = {
#embed "SampleData/partners/adatum.json"
};
static const unsigned char sampledata_partners_contoso[] = {
#embed "SampleData/partners/contoso.json"
};
static const unsigned char sampledata_partners_fabrikam[] = {
#embed "SampleData/partners/fabrikam.json"
};
static const unsigned char sampledata_partners_northwind[] = {
#embed "SampleData/partners/northwind.json"
};
static const unsigned char sampledata_partners_partner_a[] = {
#embed "SampleData/partners/partner-a.json"
};
static const unsigned char sampledata_partners_tailspin[] = {
#embed "SampleData/partners/tailspin.json"
};
static const unsigned char sampledata_store[] = {
#embed "SampleData/store.json"
};

static const cembedded_file files[] = {
    {"Editions/2022-03.json", editions_2022_03, sizeof editions_2022_03},
    {"Editions/2022-10.json", editions_2022_10, sizeof editions_2022_10},
    {"Editions/2023-01.json", editions_2023_01, sizeof editions_2023_01},
    {"Editions/2023-06.json", editions_2023_06, sizeof editions_2023_06},
    {"Editions/2023-12.json", editions_2023_12, sizeof editions_2023_12},
    {"Editions/2025-03.json", editions_2025_03, sizeof editions_2025_03},
    {"Editions/2026-07.json", editions_2026_07, sizeof editions_2026_07},
    {"Editions/glossary.json", editions_glossary, sizeof editions_glossary},
    {"Editions/customers/names.json", editions_customers_names, sizeof editions_customers_names},
    {"Editions/customers/rules.json", editions_customers_rules, sizeof editions_customers_rules},
    {"Themes/dark.json", themes_dark, sizeof themes_dark},
    {"Themes/light.json", themes_light, sizeof themes_light},
    {"Themes/high-contrast.json", themes_high_contrast, sizeof themes_high_contrast},
    {"Themes/deuteranopia.json", themes_deuteranopia, sizeof themes_deuteranopia},
    {"Themes/deuteranopia-light.json", themes_deuteranopia_light, sizeof themes_deuteranopia_light},
    {"Themes/tritanopia.json", themes_tritanopia, sizeof themes_tritanopia},
    {"Themes/tritanopia-light.json", themes_tritanopia_light, sizeof themes_tritanopia_light},
    {"Themes/monochrome.json", themes_monochrome, sizeof themes_monochrome},
    {"Themes/terminal.json", themes_terminal, sizeof themes_terminal},
    {"SampleData/partners/adatum.json", sampledata_partners_adatum, sizeof sampledata_partners_adatum},
    {"SampleData/partners/contoso.json", sampledata_partners_contoso, sizeof sampledata_partners_contoso},
    {"SampleData/partners/fabrikam.json", sampledata_partners_fabrikam, sizeof sampledata_partners_fabrikam},
    {"SampleData/partners/northwind.json", sampledata_partners_northwind, sizeof sampledata_partners_northwind},
    {"SampleData/partners/partner-a.json", sampledata_partners_partner_a, sizeof sampledata_partners_partner_a},
    {"SampleData/partners/tailspin.json", sampledata_partners_tailspin, sizeof sampledata_partners_tailspin},
    {"SampleData/store.json", sampledata_store, sizeof sampledata_store},
};

size_t cembedded_count(void) { return sizeof files / sizeof files[0]; }

const cembedded_file *cembedded_at(size_t index) { return &files[index]; }
