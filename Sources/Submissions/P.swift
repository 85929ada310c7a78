enum PlaceholderSubmissions {}
