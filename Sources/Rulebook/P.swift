enum PlaceholderRulebook {}
