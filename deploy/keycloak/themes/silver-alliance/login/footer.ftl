<#-- Below every form: whom to ask. A county puts its own line there as a localised text of the realm, under the key saHelp. -->
<#macro content>
<p class="sa-help">${msg("saHelp")}</p>
</#macro>
